import type { Change } from '../diff/change.js';
import { locator, type Location } from '../locate.js';
import type { SavedOperation } from '../operations/saved-operation.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** Where a change shows: in the SDL as it is now; for a part that is gone, what it stood in; else where it was. */
export function locateChange(
  base: Snapshot,
  head: Snapshot,
  operations: readonly SavedOperation[],
): (change: Change) => Location | undefined {
  const now = locator(head.subgraphs);
  const before = locator(base.subgraphs);
  const saved = new Map(operations.map(({ client, name, file, line }) => [`${client}/${name}`, { file, line }]));
  return ({ coordinate, subgraph, touches }) => {
    // `Region implements Node`, `Result = Region`: the type says where. `public/Region.name`: a part of a contract.
    const part = (coordinate.includes('/') ? (touches?.[0] ?? coordinate) : coordinate).split(' ')[0]!;
    for (const place of [part, ...outer(part)]) {
      const found = now(place, subgraph) ?? now(place);
      if (found) return found;
    }
    return saved.get(coordinate) ?? before(part, subgraph) ?? before(part) ?? startOf(coordinate, base, head);
  };
}

/** `Query.regions(first:)` stands in `Query.regions`, and that in `Query`. */
const outer = (coordinate: string): readonly string[] => [coordinate.replace(/\(.*$/, ''), coordinate.replace(/\..*$/, '')];

/** A change of a whole subgraph. */
function startOf(name: string, base: Snapshot, head: Snapshot): Location | undefined {
  const subgraph = [...head.subgraphs, ...base.subgraphs].find((one) => one.name === name);
  return subgraph && { file: subgraph.file, line: 1 };
}
