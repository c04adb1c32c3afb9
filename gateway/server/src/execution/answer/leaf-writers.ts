import { isEnumType, type GraphQLLeafType } from 'graphql';
import type { JsonBytes } from './json-bytes.js';

/** Writes a value of a subgraph; false, and nothing is written, when it may not stand for a leaf of the type. */
export type LeafWriter = (to: JsonBytes, value: unknown) => boolean;

const MAX_INT = 2_147_483_647;
const MIN_INT = -2_147_483_648;

const writeNumber = (to: JsonBytes, value: number): true => {
  to.octets(String(value));
  return true;
};
const writeText = (to: JsonBytes, value: string): true => {
  to.string(value);
  return true;
};
const writeInt: LeafWriter = (to, value) =>
  Number.isInteger(value) && (value as number) <= MAX_INT && (value as number) >= MIN_INT && writeNumber(to, value as number);

const builtIn: Readonly<Record<string, LeafWriter>> = {
  Int: writeInt,
  Float: (to, value) => typeof value === 'number' && writeNumber(to, value),
  String: (to, value) => typeof value === 'string' && writeText(to, value),
  Boolean: (to, value) => typeof value === 'boolean' && writeAnything(to, value),
  ID: (to, value) => (typeof value === 'string' ? writeText(to, value) : Number.isInteger(value) && writeNumber(to, value as number)),
};

/** A scalar of the graph's own is known to its subgraph only. */
const writeAnything: LeafWriter = (to, value) => {
  if (typeof value === 'string') to.string(value);
  else to.octets(JSON.stringify(value));
  return true;
};

/** Of an enum, the values that the graph shows may stand. */
export function leafWriter(type: GraphQLLeafType): LeafWriter {
  if (!isEnumType(type)) return builtIn[type.name] ?? writeAnything;
  const pieces = new Map<unknown, Buffer>(type.getValues().map(({ name }) => [name, Buffer.from(`"${name}"`)]));
  return (to, value) => {
    const piece = pieces.get(value);
    if (piece === undefined) return false;
    to.piece(piece);
    return true;
  };
}
