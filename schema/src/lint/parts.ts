import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A named part of a schema, with its coordinate: `Region`, `Region.parent`, `Query.regions(first:)`, `RegionLevel.TOWN`. */
export type Part =
  | { readonly kind: 'type'; readonly coordinate: string; readonly is: GraphQLNamedType }
  | { readonly kind: 'field'; readonly coordinate: string; readonly is: GraphQLField<unknown, unknown>; readonly of: Composite }
  | { readonly kind: 'argument'; readonly coordinate: string; readonly is: GraphQLArgument }
  | { readonly kind: 'inputField'; readonly coordinate: string; readonly is: GraphQLInputField; readonly of: GraphQLInputObjectType }
  | { readonly kind: 'enumValue'; readonly coordinate: string; readonly is: GraphQLEnumValue; readonly of: GraphQLEnumType };

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Every named part of a schema but those that GraphQL itself brings. */
export function* partsOf(schema: GraphQLSchema): Generator<Part> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield { kind: 'type', coordinate: type.name, is: type };
    if (isObjectType(type) || isInterfaceType(type)) yield* fieldParts(type);
    if (isInputObjectType(type)) {
      for (const is of Object.values(type.getFields())) yield { kind: 'inputField', coordinate: `${type.name}.${is.name}`, is, of: type };
    }
    if (isEnumType(type)) {
      for (const is of type.getValues()) yield { kind: 'enumValue', coordinate: `${type.name}.${is.name}`, is, of: type };
    }
  }
}

function* fieldParts(type: Composite): Generator<Part> {
  for (const is of Object.values(type.getFields())) {
    const coordinate = `${type.name}.${is.name}`;
    yield { kind: 'field', coordinate, is, of: type };
    for (const argument of is.args) yield { kind: 'argument', coordinate: `${coordinate}(${argument.name}:)`, is: argument };
  }
}

/** The parts of one kind. */
export function* partsOfKind<K extends Part['kind']>(schema: GraphQLSchema, kind: K): Generator<Extract<Part, { kind: K }>> {
  for (const part of partsOf(schema)) if (part.kind === kind) yield part as Extract<Part, { kind: K }>;
}
