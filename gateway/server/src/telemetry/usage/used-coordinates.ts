import { getNamedType, isInputObjectType, Kind, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/**
 * What a valid operation uses of the schema, each coordinate once: `Region.name` a selected field, of the type that it is selected on;
 * `Query.region(code:)` a given argument; `RegionFilter.level` an input field given in a literal; `RegionFilter.*` an input type that a
 * variable hands over. Names of the schema and nothing else: no value, no variable, no alias. Introspection is left out.
 * The schema tool reads saved operations in the same notation (test/support/use-notation.ts).
 */
export function usedCoordinates(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: {
        enter({ name, arguments: given = [] }) {
          const parent = types.getParentType()?.name;
          if (parent === undefined || isIntrospection(parent) || isIntrospection(name.value)) return false;
          found.add(`${parent}.${name.value}`);
          for (const argument of given) found.add(`${parent}.${name.value}(${argument.name.value}:)`);
          return undefined;
        },
      },
      [Kind.OBJECT_FIELD]: {
        enter({ name }) {
          const type = getNamedType(types.getParentInputType());
          if (isInputObjectType(type)) found.add(`${type.name}.${name.value}`);
        },
      },
      [Kind.VARIABLE_DEFINITION]: {
        enter() {
          const type = getNamedType(types.getInputType());
          if (isInputObjectType(type)) found.add(`${type.name}.*`);
        },
      },
    }),
  );
  return [...found].sort();
}

const isIntrospection = (name: string): boolean => name.startsWith('__');
