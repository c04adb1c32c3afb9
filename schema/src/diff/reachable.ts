import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const reached = new WeakMap<GraphQLSchema, { readonly all: ReadonlySet<string>; readonly answered: ReadonlySet<string> }>();

/** The types that fields, arguments and inputs lead to from the root types. */
export const reachableTypes = (schema: GraphQLSchema): ReadonlySet<string> => walked(schema).all;

/** Whether a selected field can answer the type, or give it inside what it answers; a type that is only given to arguments is not. */
export const isAnswered = (schema: GraphQLSchema, type: string): boolean => walked(schema).answered.has(type);

/** The types that nothing leads to, though they are defined; what GraphQL itself brings aside. */
export const unreachableTypes = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !reachableTypes(schema).has(type.name))
    .map(({ name }) => name);

function walked(schema: GraphQLSchema) {
  const known = reached.get(schema);
  if (known) return known;
  const all = new Set<string>();
  const answered = new Set<string>();
  // A list of what is still to be looked at, not recursion: a chain of relations may be thousands of types long.
  const waiting: [GraphQLNamedType, boolean][] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter((type) => type != null)
    .map((type) => [type, true]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [type, isAnswer] = next;
    const seen = isAnswer ? answered : all;
    if (seen.has(type.name)) continue;
    all.add(type.name);
    if (isAnswer) answered.add(type.name);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const { type: answer, args } of Object.values(type.getFields())) {
        waiting.push(
          [getNamedType(answer), true],
          ...args.map(({ type: given }): [GraphQLNamedType, boolean] => [getNamedType(given), false]),
        );
      }
      waiting.push(...type.getInterfaces().map((one): [GraphQLNamedType, boolean] => [one, true]));
    }
    if (isInterfaceType(type) || isUnionType(type)) {
      waiting.push(...schema.getPossibleTypes(type).map((one): [GraphQLNamedType, boolean] => [one, true]));
    }
    if (isInputObjectType(type)) {
      waiting.push(...Object.values(type.getFields()).map(({ type: given }): [GraphQLNamedType, boolean] => [getNamedType(given), false]));
    }
  }
  const result = { all, answered };
  reached.set(schema, result);
  return result;
}
