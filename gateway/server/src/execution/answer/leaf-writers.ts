import { isEnumType, type GraphQLLeafType } from 'graphql';

/** A value of a subgraph as JSON; undefined when it may not stand for a leaf of the type. */
export type LeafWriter = (value: unknown) => string | undefined;

const MAX_INT = 2_147_483_647;
const MIN_INT = -2_147_483_648;

const writeInt: LeafWriter = (value) =>
  Number.isInteger(value) && (value as number) <= MAX_INT && (value as number) >= MIN_INT ? String(value) : undefined;
const writeString: LeafWriter = (value) => (typeof value === 'string' ? quote(value) : undefined);

const builtIn: Readonly<Record<string, LeafWriter>> = {
  Int: writeInt,
  Float: (value) => (typeof value === 'number' ? String(value) : undefined),
  String: writeString,
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  ID: (value) => (typeof value === 'string' ? quote(value) : Number.isInteger(value) ? String(value) : undefined),
};

/** A scalar of the graph's own is known to its subgraph only. */
const writeAnything: LeafWriter = (value) => (typeof value === 'string' ? quote(value) : JSON.stringify(value));

/** Of an enum, the values that the graph shows may stand. */
export function leafWriter(type: GraphQLLeafType): LeafWriter {
  if (!isEnumType(type)) return builtIn[type.name] ?? writeAnything;
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
  return (value) => texts.get(value);
}

/** Longer texts are left to JSON.stringify, which is quicker then. */
const SHORT = 48;

/** A text as JSON: most short ones hold nothing to be escaped, and looking is quicker than asking. */
export function quote(text: string): string {
  if (text.length > SHORT) return JSON.stringify(text);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPlain = unit >= 0x20 && unit !== 0x22 && unit !== 0x5c && (unit < 0xd800 || unit > 0xdfff);
    if (!isPlain) return JSON.stringify(text);
  }
  return `"${text}"`;
}
