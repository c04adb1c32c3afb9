import type { Contract } from '../contracts/contract.js';
import type { Change } from '../diff/change.js';
import { locator, type Location } from '../locate.js';
import type { SavedOperation } from '../operations/saved-operation.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** What has a place besides the parts of the graph. */
interface OtherPlaces {
  readonly operations: readonly SavedOperation[];
  readonly contracts: readonly Contract[];
}

/** Where a change shows: in the SDL as it is now; for a part that is gone, what it stood in, in a subgraph that had it; else where it was. */
export function locateChange(base: Snapshot, head: Snapshot, others: OtherPlaces): (change: Change) => Location | undefined {
  const now = locator(head.subgraphs);
  const before = locator(base.subgraphs);
  const operations = new Map(others.operations.map(({ client, name, file, line }) => [`${client}/${name}`, { file, line }]));
  const contracts = new Map(others.contracts.map(({ name, file, line }) => [name, { file, line }]));

  const locatePart = (part: string, subgraph: string | undefined): Location | undefined => {
    const is = now(part, subgraph) ?? now(part);
    if (is) return is;
    const had = base.subgraphs.map(({ name }) => name).filter((name) => before(part, name));
    for (const name of had) for (const place of outer(part)) if (now(place, name)) return now(place, name);
    return before(part, subgraph) ?? before(part);
  };
  return ({ rule, coordinate, subgraph, touches = [] }) => {
    if (rule === 'contract-added') return contracts.get(coordinate);
    return (
      operations.get(coordinate) ??
      locatePart(partOf(coordinate), subgraph) ??
      startOf(coordinate, base, head) ??
      // `schema.mutation`
      touches.map((part) => locatePart(part, subgraph)).find((place) => place !== undefined)
    );
  };
}

/** `Region implements Node`, `Result = Region`: the type says where. `public/Region.name`: a part of a contract. */
const partOf = (coordinate: string): string => coordinate.split('/').at(-1)!.split(' ')[0]!;

/** `Query.regions(first:)` stands in `Query.regions`, and that in `Query`. */
const outer = (coordinate: string): readonly string[] => [coordinate.replace(/\(.*$/, ''), coordinate.replace(/\..*$/, '')];

/** A change of a whole subgraph. */
function startOf(name: string, base: Snapshot, head: Snapshot): Location | undefined {
  const subgraph = [...head.subgraphs, ...base.subgraphs].find((one) => one.name === name);
  return subgraph && { file: subgraph.file, line: 1 };
}
