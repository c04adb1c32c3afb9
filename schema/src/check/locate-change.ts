import type { Change } from '../diff/change.js';
import { locator, type Location } from '../locate.js';
import type { SavedOperation } from '../operations/saved-operation.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** Where a change shows: in the SDL as it is now; for a part that is gone, what it stood in, in a subgraph that had it; else where it was. */
export function locateChange(
  base: Snapshot,
  head: Snapshot,
  operations: readonly SavedOperation[],
): (change: Change) => Location | undefined {
  const now = locator(head.subgraphs);
  const before = locator(base.subgraphs);
  const saved = new Map(operations.map(({ client, name, file, line }) => [`${client}/${name}`, { file, line }]));

  const locatePart = (part: string, subgraph: string | undefined): Location | undefined => {
    const is = now(part, subgraph) ?? now(part);
    if (is) return is;
    const had = base.subgraphs.map(({ name }) => name).filter((name) => before(part, name));
    for (const name of had) for (const place of outer(part)) if (now(place, name)) return now(place, name);
    return before(part, subgraph) ?? before(part);
  };
  return ({ coordinate, subgraph, touches = [] }) =>
    saved.get(coordinate) ??
    // `Region implements Node`, `Result = Region`: the type says where. `schema.mutation`, `portal/Region.name`: what it touches does.
    locatePart(coordinate.split(' ')[0]!, subgraph) ??
    startOf(coordinate, base, head) ??
    touches.map((part) => locatePart(part, subgraph)).find((place) => place !== undefined);
}

/** `Query.regions(first:)` stands in `Query.regions`, and that in `Query`. */
const outer = (coordinate: string): readonly string[] => [coordinate.replace(/\(.*$/, ''), coordinate.replace(/\..*$/, '')];

/** A change of a whole subgraph. */
function startOf(name: string, base: Snapshot, head: Snapshot): Location | undefined {
  const subgraph = [...head.subgraphs, ...base.subgraphs].find((one) => one.name === name);
  return subgraph && { file: subgraph.file, line: 1 };
}
