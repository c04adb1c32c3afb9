import type { TagFilter } from './contract.js';
import { fallenParts } from './fallen-parts.js';
import { ROOTS } from './sdl-names.js';
import { implementationsOf, type TaggedGraph } from './tagged-graph.js';

/** The coordinates of a contract: `Region`, `Region.name`, `Query.regions(first:)`, `RegionLevel.TOWN`. Only what is named here is in it. */
export type Selection = ReadonlySet<string>;

/**
 * What is in a contract. A field is when it or its type has a tag that is included and neither has one that is excluded, and when what it
 * answers and what it has to be given are in it too. Everything else follows the fields: an object type is in the contract while one of its
 * fields is, arguments, inputs, enums and scalars while such a field reaches them. Inputs named after a record lose what the record loses.
 */
export function selectParts(graph: TaggedGraph, filter: TagFilter): Selection {
  const fallen = fallenParts(graph, filter);
  const implementations = implementationsOf(graph);
  const reached = new Set<string>();
  const waiting: string[] = [];
  const open = (name: string): void => {
    if (fallen.has(name) || reached.has(name) || !graph.has(name)) return;
    reached.add(name);
    waiting.push(name);
  };
  const keep = (coordinate: string, type?: string): boolean => {
    if (fallen.has(coordinate)) return false;
    reached.add(coordinate);
    if (type !== undefined) open(type);
    return true;
  };

  ROOTS.forEach(open);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const { kind, fields, inputFields, values, members, interfaces } = graph.get(name)!;
    for (const [field, { type, arguments: given }] of fields) {
      if (!keep(`${name}.${field}`, type)) continue;
      for (const [argument, input] of given) keep(`${name}.${field}(${argument}:)`, input.type);
    }
    for (const [field, input] of inputFields) keep(`${name}.${field}`, input.type);
    for (const value of values.keys()) keep(`${name}.${value}`);
    for (const one of [...members, ...interfaces, ...(kind === 'interface' ? implementations(name) : [])]) open(one);
  }
  return reached;
}
