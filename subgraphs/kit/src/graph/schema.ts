import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { Kind, parse, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Vault } from '../protect/vault.js';
import { choicesNamed, type Choices } from '../register/choices.js';
import type { AnyClass } from '../register/field.js';
import type { Register } from '../register/register.js';
import type { Lifecycle } from '../commands/lifecycle.js';
import { addedResolvers, addedTypeDefinitions, queryResolvers, queryTypeDefinitions } from './added-fields.js';
import { commandResolvers, commandTypeDefinitions } from './command-types.js';
import type { Needs } from './connections.js';
import { block, described } from './describe.js';
import { computedResolvers, computedTypeDefinitions, type ComputedType } from './computed-types.js';
import type { Extension, Query } from './extend.js';
import { foreignStubs } from './foreign-stubs.js';
import { identityResolvers, identityTypeDefinitions } from './identity.js';
import { moneyDefinitions, moneyResolvers } from './money.js';
import { objectTypeDefinitions } from './object-types.js';
import { withPublicTags } from './public-tags.js';
import { recordResolvers, type Resolvers } from './record-resolvers.js';
import { enumFilter, filteredFields, filterType, recordTypeDefinitions } from './record-type.js';
import { scalars } from './scalars.js';
import { SHARED_FILTERS, SHARED_TYPES } from './shared-types.js';

export interface GraphParts {
  readonly registers: readonly Register[];
  readonly values: readonly AnyClass[];
  readonly extensions: readonly Extension[];
  readonly lifecycles: readonly Lifecycle[];
  readonly queries: readonly Query[];
  readonly computed: readonly ComputedType[];
  /** Records of departments that are not there yet, described here until their owner does. */
  readonly awaited: Readonly<Record<string, string>>;
}

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag", "@authenticated", "@requiresScopes"])';

/** The subgraph's schema: one module of object types, one made from the tables. */
export function buildGraph(parts: GraphParts, vault: Vault): GraphQLSchema {
  const objects = objectTypeDefinitions([...parts.registers.map((one) => one.class), ...parts.values]);
  const generic = parse(genericDefinitions(parts));
  const typeDefs = withPublicTags(withMissing(objects, generic), parts);
  const needs = columnNeeds(parts);
  const resolvers = merge([
    ...parts.registers.map((one) => recordResolvers(one, needs)),
    ...parts.registers.map((one) => identityResolvers(one, vault)),
    ...parts.extensions.map((one) => addedResolvers(one, needs)),
    ...parts.lifecycles.map((one) => commandResolvers(one, vault)),
    ...parts.computed.map(computedResolvers),
    queryResolvers(parts.queries),
    ...(defines(typeDefs, 'Money') ? [moneyResolvers] : []),
  ]);
  const named = Object.fromEntries(scalars.filter((one) => defines(typeDefs, one.name)).map((one) => [one.name, one]));
  return buildSubgraphSchema([{ typeDefs, resolvers: { ...resolvers, ...named } as never }]);
}

export const printGraph = (schema: GraphQLSchema): string => `${printSubgraphSchema(schema).trim()}\n`;

function genericDefinitions({ registers, extensions, lifecycles, queries, computed, awaited }: GraphParts): string {
  const filters = registers.flatMap(filteredFields);
  const enumFilters = new Map(filters.filter((field) => field.choices).map(enumFilter));
  const shared = new Set(filters.map(filterType).filter((name) => SHARED_FILTERS.has(name)));
  return [
    FEDERATION,
    SHARED_TYPES,
    ...[...shared].toSorted().map((name) => SHARED_FILTERS.get(name)!),
    ...enumFilters.values(),
    ...registers.map(recordTypeDefinitions),
    ...registers.map(identityTypeDefinitions),
    foreignStubs(registers, extensions, awaited),
    ...extensions.map(addedTypeDefinitions),
    ...lifecycles.map(commandTypeDefinitions),
    ...computed.map(computedTypeDefinitions),
    queryTypeDefinitions(queries),
  ].join('\n');
}

/** Adds what is used and no class happened to mention: scalars, enums of arguments and inputs, Money's display. */
function withMissing(objects: DocumentNode, generic: DocumentNode): DocumentNode {
  const both: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...objects.definitions, ...generic.definitions] };
  const used = new Set<string>();
  visit(both, { NamedType: ({ name }) => void used.add(name.value) });
  const missing = [...used].filter((name) => !defines(both, name)).toSorted();
  const extra = missing.flatMap((name) => {
    const scalar = scalars.find((one) => one.name === name);
    if (scalar) return [`"""\n${scalar.description}\n"""\nscalar ${name}`];
    const choices = choicesNamed(name);
    return choices ? [enumDefinition(choices)] : [];
  });
  if (defines(both, 'Money')) extra.push(moneyDefinitions);
  return extra.length ? { ...both, definitions: [...both.definitions, ...parse(extra.join('\n')).definitions] } : both;
}

const enumDefinition = ({ name, description, labels }: Choices): string =>
  block(
    description,
    `enum ${name}`,
    [...labels].map(([value, { zh, en }]) => described(`${zh} · ${en}`, value)),
  );

const defines = (document: DocumentNode, name: string): boolean =>
  document.definitions.some((one) => 'name' in one && one.name?.value === name && !one.kind.endsWith('Extension'));

/** Output field → columns it needs, for every register. */
function columnNeeds({ registers, extensions }: GraphParts): Needs {
  return new Map(
    registers.map((register) => {
      const needs = new Map<string, readonly string[]>([
        ['history', []],
        ['identity', []],
      ]);
      for (const field of register.fields) {
        const own = field.role === 'many' ? [] : [field.name];
        needs.set(field.output, own);
        if (field.choices) needs.set(`${field.name}Label`, own);
      }
      for (const extension of extensions.filter((one) => one.register === register)) {
        for (const [name, field] of Object.entries(extension.fields)) {
          needs.set(name, [...extension.needs, ...(field.kind === 'batched' ? (field.options.needs ?? []) : [])]);
        }
      }
      return [register.name, needs] as const;
    }),
  );
}

function merge(all: readonly Resolvers[]): Resolvers {
  const merged: Resolvers = {};
  for (const one of all) for (const [type, fields] of Object.entries(one)) merged[type] = { ...merged[type], ...fields };
  for (const type of ['Query', 'Mutation']) if (merged[type] && !Object.keys(merged[type]).length) delete merged[type];
  return merged;
}
