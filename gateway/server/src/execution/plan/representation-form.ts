import type { Json } from '../run/read-place.js';
import type { Run } from '../run/run.js';
import type { PlaceField } from './places.js';

/** The value as JSON; undefined when it is missing. */
export type WriteValue = (run: Run, object: Json) => string | undefined;

export interface Part {
  /** `"name":` */
  readonly key: string;
  readonly write: WriteValue;
  /** The leaf that it writes, as it is; undefined when it writes anything else. */
  readonly leaf: PlaceField | undefined;
}

/** What is written together or not at all: the fields beside each other, or those of one fragment. */
export interface Group {
  readonly isFragment: boolean;
  readonly parts: readonly Part[];
}

/** How objects of one type are represented. */
export interface Form {
  /** JSON; null when the object lacks what the plan requires. */
  readonly write: (run: Run, object: Json) => string | null;
  /** The leaves by whose values the objects are told apart, where a few leaves are all that is written: a key of one field is the rule. */
  readonly keys: readonly PlaceField[] | undefined;
}

export function formOf(all: readonly Group[]): Form {
  const groups = all.filter(({ parts }) => parts.length > 0);
  const keys = groups.flatMap(({ parts }) => parts.map(({ key }) => key));
  if (new Set(keys).size < keys.length) return { write: (run, object) => writeJoined(groups, run, object), keys: undefined };
  return { write: (run, object) => writeApart(groups, run, object), keys: keysOf(groups) };
}

/** Of more leaves looking each up costs as much as writing them. */
const MOST_KEYS = 4;

function keysOf(groups: readonly Group[]): readonly PlaceField[] | undefined {
  const [group, another] = groups;
  if (!group || another) return undefined;
  const leaves: PlaceField[] = [];
  for (const { leaf } of group.parts) {
    if (leaf === undefined) return undefined;
    if (leaf.name !== '__typename') leaves.push(leaf);
  }
  return leaves.length > 0 && leaves.length <= MOST_KEYS ? leaves : undefined;
}

const TYPELESS = '{}';

function writeApart(groups: readonly Group[], run: Run, object: Json): string | null {
  let text = '{';
  for (const { isFragment, parts } of groups) {
    const before = text;
    for (const part of parts) {
      const value = part.write(run, object);
      if (value === undefined) {
        if (!isFragment) return null;
        text = before;
        break;
      }
      text += text === '{' ? part.key + value : `,${part.key}${value}`;
    }
  }
  return text === '{' ? TYPELESS : `${text}}`;
}

/** Of an object that several fragments are about: they may require the same names. */
function writeJoined(groups: readonly Group[], run: Run, object: Json): string | null {
  const written = new Map<string, string>();
  for (const { isFragment, parts } of groups) {
    const values = parts.map((part) => part.write(run, object));
    if (values.includes(undefined)) {
      if (isFragment) continue;
      return null;
    }
    for (const [at, { key }] of parts.entries()) written.set(key, joinTexts(written.get(key), values[at]!));
  }
  return `{${[...written].map(([key, value]) => key + value).join(',')}}`;
}

/** What two fragments require inside one object stands in it side by side. */
function joinTexts(one: string | undefined, other: string): string {
  if (one === undefined || !one.startsWith('{') || !other.startsWith('{') || one === other) return other;
  return one === TYPELESS ? other : other === TYPELESS ? one : `${one.slice(0, -1)},${other.slice(1)}`;
}

/** Nothing can be asked about an object without a type. */
export const isTypeless = (text: string): boolean => text === TYPELESS;
