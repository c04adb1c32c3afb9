import {
  getNamedType,
  isObjectType,
  isOutputType,
  Kind,
  valueFromASTUntyped,
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { accessFeature } from './without-access-directives.js';

/** One guard of a supergraph. */
export interface Requirement {
  /** Tells it from others: what it says, as text. */
  readonly name: string;
  /** A token of any kind. */
  readonly authenticated: boolean;
  /** All scopes of one of these lists; none are needed when it is empty. */
  readonly scopes: readonly (readonly string[])[];
}

/** What a caller needs for a place of the graph: every one of them. Empty: open to the public. */
export type Requirements = readonly Requirement[];

export interface AccessRequirements {
  readonly ofType: (type: string) => Requirements;
  /** Of the field itself; its own type and the type it leads to come on top. */
  readonly ofField: (type: string, field: string) => Requirements;
}

export const OPEN: Requirements = [];

/**
 * The guards of a supergraph as tables, read once when it is loaded.
 * @throws when it carries a guard that is not enforced here, or one under another name: it would stand open
 */
export function readRequirements(document: DocumentNode, schema: GraphQLSchema): AccessRequirements {
  requireKnownGuards(document);
  const guardsOf = createGuards();
  const types = new Map<string, Requirements>();
  const fields = new Map<string, Requirements>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isOutputType(type)) continue;
    setUnlessOpen(types, type.name, guardsOf([type.astNode, ...type.extensionASTNodes]));
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) setUnlessOpen(fields, `${type.name}.${field.name}`, guardsOf([field.astNode]));
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) setUnlessOpen(types, type.name, union(types.get(type.name) ?? OPEN, guardsOfNodes(type, types)));
  }
  return {
    ofType: (type) => types.get(type) ?? OPEN,
    ofField: (type, field) => fields.get(`${type}.${field}`) ?? OPEN,
  };
}

/** Each guard once: the tables share them, so that two needs of the same are one. */
export const union = (...all: readonly Requirements[]): Requirements => {
  const guarded = all.filter((one) => one.length > 0);
  return guarded.length <= 1 ? (guarded[0] ?? OPEN) : [...new Set(guarded.flat())];
};

/** A connection and its edges need what their nodes need: nothing else is in them, and a count of the hidden is a look at them. */
function guardsOfNodes(type: GraphQLObjectType, types: ReadonlyMap<string, Requirements>): Requirements {
  if (!/(Connection|Edge)$/.test(type.name)) return OPEN;
  const { node, nodes, edges } = type.getFields();
  const inside = [node, nodes, edges].flatMap((field) => (field ? [getNamedType(field.type)] : []));
  return union(
    ...inside.map((one) => types.get(one.name) ?? OPEN),
    ...inside.filter((one) => isObjectType(one) && one.name !== type.name).map((one) => guardsOfNodes(one as GraphQLObjectType, types)),
  );
}

/** Reads the guards of nodes; the same guard is the same object throughout. */
function createGuards(): (nodes: readonly (ASTNode | null | undefined)[]) => Requirements {
  const known = new Map<string, Requirement>();
  return (nodes) => {
    const directives = nodes.flatMap((node) => (node && 'directives' in node ? ((node.directives ?? []) as ConstDirectiveNode[]) : []));
    const authenticated = directives.some(({ name }) => name.value === 'authenticated');
    const demanded = directives.filter(({ name }) => name.value === 'requiresScopes').map(scopesOf);
    const found = demanded.length > 0 ? demanded : authenticated ? [[]] : [];
    return found.map((scopes) => {
      const name = JSON.stringify([authenticated, scopes]);
      const guard = known.get(name) ?? { name, authenticated, scopes };
      known.set(name, guard);
      return guard;
    });
  };
}

const scopesOf = ({ arguments: given = [] }: ConstDirectiveNode): readonly (readonly string[])[] =>
  given.flatMap(({ name, value }) => (name.value === 'scopes' ? (valueFromASTUntyped(value) as string[][]) : []));

function setUnlessOpen(table: Map<string, Requirements>, name: string, needs: Requirements): void {
  if (needs.length > 0) table.set(name, needs);
}

function requireKnownGuards(document: DocumentNode): void {
  const schema = document.definitions.filter((one) => one.kind === Kind.SCHEMA_DEFINITION || one.kind === Kind.SCHEMA_EXTENSION);
  for (const directive of schema.flatMap((one) => one.directives ?? [])) {
    const feature = accessFeature(directive);
    if (feature === undefined) continue;
    if (feature === 'policy') throw new Error('@policy 不受支持，改用 @requiresScopes · @policy is not enforced here: use @requiresScopes');
    if (directive.arguments?.some(({ name }) => name.value === 'as')) {
      throw new Error(`@${feature} 不可改名 · @${feature} may not be renamed: it would not be enforced`);
    }
  }
}
