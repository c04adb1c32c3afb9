import type { TagFilter } from './contract.js';
import { recordParts } from './record-part.js';
import {
  implementationsOf,
  type Tagged,
  type TaggedField,
  type TaggedGraph,
  type TaggedInput,
  type TaggedType,
  type TypeKind,
} from './tagged-graph.js';

const hasOne = ({ tags }: Tagged, wanted: readonly string[]): boolean => wanted.some((tag) => tags.has(tag));

const isExcluded = (part: Tagged, { exclude }: TagFilter): boolean => part.hidden || hasOne(part, exclude);

/** By the part's own tags. */
export const isChosen = (part: Tagged, filter: TagFilter): boolean =>
  !isExcluded(part, filter) && (filter.include.length === 0 || hasOne(part, filter.include));

/**
 * Whatever is not tagged for the contract, and whatever cannot be in it without that: a field without its type, an input without a field
 * that has to be given. One takes the next with it, so this goes on until nothing falls any more.
 */
export function fallenParts(graph: TaggedGraph, filter: TagFilter): ReadonlySet<string> {
  const fallen = new Set<string>();
  const recordPart = recordParts(graph);
  const implementations = implementationsOf(graph);
  const excluded = (part: Tagged) => isExcluded(part, filter);
  const chosen = (part: Tagged) => isChosen(part, filter);
  /** Named after a part of a record that has fallen; a tag of its own holds it. */
  const isOfFallen = (type: string, name: string, part: Tagged): boolean =>
    !hasOne(part, filter.include) && fallen.has(recordPart(type, name) ?? '');

  /** Judges arguments or fields of an input. Whether what has to be given is still there. */
  const canBeGiven = (inputs: ReadonlyMap<string, TaggedInput>, coordinateOf: (name: string) => string): boolean => {
    for (const [name, input] of inputs) if (excluded(input) || fallen.has(input.type)) fallen.add(coordinateOf(name));
    return [...inputs].every(([name, { required }]) => !required || !fallen.has(coordinateOf(name)));
  };
  const judgeField = (coordinate: string, type: TaggedType, field: TaggedField): void => {
    const isAsked = canBeGiven(field.arguments, (argument) => `${coordinate}(${argument}:)`);
    // A type's tag is one of all its fields.
    const isTagged = !excluded(field) && (chosen(field) || chosen(type));
    if (!isAsked || !isTagged || fallen.has(field.type)) fallen.add(coordinate);
  };
  const someStand = (type: string, parts: ReadonlyMap<string, unknown>): boolean =>
    [...parts.keys()].some((part) => !fallen.has(`${type}.${part}`));

  const stands: Readonly<Record<TypeKind, (name: string, type: TaggedType) => boolean>> = {
    scalar: () => true,
    union: (_, { members }) => [...members].some((member) => !fallen.has(member)),
    object: (name, type) => {
      for (const [field, of] of type.fields) judgeField(`${name}.${field}`, type, of);
      return someStand(name, type.fields);
    },
    interface: (name, type) => stands.object(name, type) && implementations(name).some((one) => !fallen.has(one)),
    enum: (name, { values }) => {
      for (const [value, of] of values) if (excluded(of) || isOfFallen(name, value, of)) fallen.add(`${name}.${value}`);
      return someStand(name, values);
    },
    input: (name, { inputFields }) => {
      for (const [field, of] of inputFields) if (isOfFallen(name, field, of)) fallen.add(`${name}.${field}`);
      return canBeGiven(inputFields, (field) => `${name}.${field}`) && someStand(name, inputFields);
    },
  };
  const settle = (): void => {
    for (let before = -1; before < fallen.size;) {
      before = fallen.size;
      for (const [name, type] of graph) if (excluded(type) || !stands[type.kind](name, type)) fallen.add(name);
    }
  };

  settle();
  while (dropUnkeptPromises(graph, fallen)) settle();
  return fallen;
}

/** A field of an interface promises it of every type behind it that is in the contract. Whether any promise was not kept. */
function dropUnkeptPromises(graph: TaggedGraph, fallen: Set<string>): boolean {
  const before = fallen.size;
  const implementations = implementationsOf(graph);
  for (const [name, { kind, fields }] of graph) {
    if (kind !== 'interface') continue;
    const behind = implementations(name).filter((one) => !fallen.has(one));
    for (const field of fields.keys()) if (behind.some((one) => fallen.has(`${one}.${field}`))) fallen.add(`${name}.${field}`);
  }
  return fallen.size > before;
}
