import {
  Kind,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';
import { isProtected } from '../journal/snapshot.js';
import { declaredFields } from '../register/field.js';
import { listQuery, lookupQuery, named, type Register } from '../register/register.js';
import { isOpenTo, isProtectedBy } from './access-directives.js';
import type { Extension } from './extend.js';
import type { GraphParts } from './schema.js';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/**
 * Puts `@tag(name: "public")` on every field that a caller without a token may read: the contract `public` is made of them. Nothing is tagged
 * by hand. A field is when its declaration names a scope that the public holds, or stands on a record that does, and when neither the field
 * nor the type behind it takes more, is masked, or is a record of people. What a declaration says nothing of is left out.
 * Fields are tagged and never types: other departments add theirs to a type, and what stands on it would be theirs as well.
 */
export function withPublicTags(typeDefs: DocumentNode, parts: GraphParts): DocumentNode {
  const open = openFields(typeDefs, parts);
  const tagged = (type: ObjectNode): ObjectNode => ({
    ...type,
    fields: (type.fields ?? []).map((field) =>
      open.has(`${type.name.value}.${field.name.value}`) ? { ...field, directives: [...(field.directives ?? []), PUBLIC_TAG] } : field,
    ),
  });
  return visit(typeDefs, { ObjectTypeDefinition: tagged, ObjectTypeExtension: tagged });
}

const PUBLIC_TAG: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'tag' },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'name' }, value: { kind: Kind.STRING, value: 'public' } }],
};

/** `Region.name`: what is declared open, and everything of the value types that it leads to, as far as nothing guards it. */
function openFields(typeDefs: DocumentNode, parts: GraphParts): ReadonlySet<string> {
  const objects = typeDefs.definitions.filter((one): one is ObjectNode => one.kind.startsWith('ObjectType'));
  const types = Map.groupBy(objects, ({ name }) => name.value);
  const isGuardedType = (name: string) => (types.get(name) ?? []).some(isGuarded);
  const closed = new Set(
    parts.registers.filter((one) => !isOpenRecord(one)).flatMap(({ name }) => [name, `${name}Connection`, `${name}Edge`]),
  );
  const masked = new Set(parts.values.flatMap(maskedFields));
  const records = new Set([...parts.registers.map(({ name }) => name), ...foreignTypes(parts), 'Query', 'Mutation']);

  const open = new Set<string>();
  const waiting = declaredOpen(parts);
  for (let coordinate = waiting.pop(); coordinate !== undefined; coordinate = waiting.pop()) {
    const [type, name] = coordinate.split('.') as [string, string];
    const field = (types.get(type) ?? []).flatMap(({ fields = [] }) => fields).find((one) => one.name.value === name);
    if (open.has(coordinate) || !field || masked.has(coordinate) || isGuarded(field) || isGuardedType(type)) continue;
    const target = namedType(field.type);
    if (closed.has(target) || isGuardedType(target)) continue;
    open.add(coordinate);
    if (records.has(target)) continue;
    for (const { fields = [] } of types.get(target) ?? []) waiting.push(...fields.map((one) => `${target}.${one.name.value}`));
  }
  return open;
}

/** What the declarations say of themselves. */
function declaredOpen({ registers, extensions, queries }: GraphParts): string[] {
  return [
    ...registers
      .filter(isOpenRecord)
      .flatMap((register) => [
        `Query.${lookupQuery(register)}`,
        `Query.${listQuery(register)}`,
        ...register.fields
          .filter((field) => !isProtected(field) && !isProtectedBy(field.options.scope))
          .flatMap(({ name, choices }) => [`${register.name}.${name}`, ...(choices ? [`${register.name}.${name}Label`] : [])]),
      ]),
    ...extensions.flatMap(openExtensionFields),
    ...queries.filter(({ scope }) => isOpenTo(scope)).map(({ name }) => `Query.${name}`),
  ];
}

/** A record of persons is none, whatever its scope. */
const isOpenRecord = ({ scope, subject, rows }: Register): boolean => isOpenTo(scope) && !subject && !rows;

function openExtensionFields({ type, register, fields }: Extension): string[] {
  // On another department's record a field that names no scope has not been thought about.
  const stands = register !== null && isOpenRecord(register);
  return Object.entries(fields).flatMap(([name, field]) => {
    const open =
      field.kind === 'connection' ? stands || register === null : isOpenTo(field.options.scope) || (stands && !field.options.scope);
    return open ? [`${type}.${name}`] : [];
  });
}

const maskedFields = (value: GraphParts['values'][number]): string[] =>
  [...declaredFields(value)]
    .map(([name, spec]) => named(name, spec))
    .filter(isProtected)
    .map(({ output }) => `${value.name}.${output}`);

/** Records of other departments: what of them is open their owners say. */
const foreignTypes = ({ registers, extensions }: GraphParts): string[] => [
  ...registers.flatMap(({ fields }) => fields.flatMap(({ foreign }) => foreign?.type ?? [])),
  ...extensions.flatMap(({ type, register }) => (register ? [] : [type])),
];

const isGuarded = ({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): boolean =>
  directives.some(({ name }) => GUARDS.includes(name.value));

const GUARDS: readonly string[] = ['authenticated', 'requiresScopes', 'policy'];

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
