import { isEnumType, type GraphQLLeafType } from 'graphql';

/** Whether a value of a subgraph may stand for a leaf of the type. */
export type LeafCheck = (value: unknown) => boolean;

const MAX_INT = 2_147_483_647;

const builtIn: Readonly<Record<string, LeafCheck>> = {
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) <= MAX_INT + ((value as number) < 0 ? 1 : 0),
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
};

const anything: LeafCheck = () => true;

/** A scalar of the graph's own is known to its subgraph only; of an enum, the values that the graph shows are. */
export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (!isEnumType(type)) return builtIn[type.name] ?? anything;
  const values = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => values.has(value);
}
