import { Kind, type FieldNode, type GraphQLField, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { ListSize } from './price-list.js';
import { most, type Price, type Variables } from './price.js';

/** Taken for a list of which nothing is said. */
const ASSUMED = 10;

/** How long the list of a field, or of what is inside it (`sizedFields`), is going to be at most. */
export function lengthOf(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  { slicingArguments = [], assumedSize = ASSUMED }: ListSize,
  operation: OperationDefinitionNode,
): Price {
  const given = slicingArguments.flatMap((name) => {
    const argument = field.arguments?.find((each) => each.name.value === name);
    return argument ? [argumentValue(argument.value, defaultOf(definition, name) ?? assumedSize, operation)] : [];
  });
  if (given.length > 0) return given.reduce(most);
  return slicingArguments.map((name) => defaultOf(definition, name)).find((size) => size !== undefined) ?? assumedSize;
}

/** The default of a page size in the schema: `first: Int = 50`. */
function defaultOf(definition: GraphQLField<unknown, unknown>, argument: string): number | undefined {
  const value = definition.args.find(({ name }) => name === argument)?.defaultValue;
  return typeof value === 'number' ? value : undefined;
}

function argumentValue(value: ValueNode, fallback: number, { variableDefinitions = [] }: OperationDefinitionNode): Price {
  if (value.kind === Kind.INT) return sizeOf(Number(value.value), fallback);
  if (value.kind !== Kind.VARIABLE) return fallback;
  const name = value.name.value;
  const declared = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
  const otherwise = declared?.kind === Kind.INT ? sizeOf(Number(declared.value), fallback) : fallback;
  return (variables: Variables) => sizeOf(variables[name], otherwise);
}

/** What is no size will be refused as a variable; until then it counts as if it were not there. */
const sizeOf = (value: unknown, fallback: number): number => (typeof value === 'number' && value >= 0 ? value : fallback);
