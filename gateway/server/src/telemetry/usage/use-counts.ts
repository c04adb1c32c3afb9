import { createOperationLabels, OTHER } from '../operation-label.js';
import { clientName } from './client-name.js';
import type { OperationUse } from './operation-use.js';

/** Distinct operations of one client that are counted for themselves; further ones are `other`. */
const KNOWN_OPERATIONS = 1_000;

/** The same of all clients together that nobody expected: names are free, and whoever makes them up must not fill the memory. */
const KNOWN_OPERATIONS_OF_OTHERS = 5_000;

/** What one client did: plain rows, sorted, as the file has them. */
export interface ClientUse {
  readonly client: string;
  readonly operations: readonly { readonly name: string; readonly hash?: string; readonly count: number }[];
  /** Coordinate → how many of the executed operations used it. */
  readonly fields: Readonly<Record<string, number>>;
}

export interface UseCounts {
  /** @param header what the client sent as `x-client-name` */
  count(header: unknown, use: OperationUse): void;
  isEmpty(): boolean;
  /** Takes in what others have counted. */
  add(others: UseCounts): void;
  clients(): readonly ClientUse[];
  /** For `add`. */
  readonly known: ReadonlyMap<string, ClientCounts>;
}

interface ClientCounts {
  readonly operations: Map<string, { readonly use: OperationUse; count: number }>;
  readonly others: { count: number; readonly fields: Map<string, number> };
  /** How many more operations may be counted for themselves. */
  readonly room: { left: number };
}

/**
 * Counts in memory, bounded: clients as names of operations are (operation-label.ts), operations by client. To count is two look-ups and an
 * addition; what an operation uses is spread over the fields when the counts are read.
 * @param expected clients that are always counted under their own name
 */
export function createUseCounts(expected: ReadonlySet<string> = new Set()): UseCounts {
  const labelOf = createOperationLabels(expected);
  const known = new Map<string, ClientCounts>();
  const sharedRoom = { left: KNOWN_OPERATIONS_OF_OTHERS };

  const countsOf = (client: string | undefined): ClientCounts => {
    const label = labelOf(client);
    const found = known.get(label);
    if (found) return found;
    const room = expected.has(label) ? { left: KNOWN_OPERATIONS } : sharedRoom;
    const made: ClientCounts = { operations: new Map(), others: { count: 0, fields: new Map() }, room };
    known.set(label, made);
    return made;
  };
  const addOperation = ({ operations, others, room }: ClientCounts, use: OperationUse, times: number): void => {
    const found = operations.get(use.key);
    if (found) found.count += times;
    else if (operations.size < KNOWN_OPERATIONS && room.left > 0) {
      room.left -= 1;
      operations.set(use.key, { use, count: times });
    } else {
      others.count += times;
      addTo(others.fields, use.coordinates, times);
    }
  };

  return {
    known,
    // Nearly always the header is a name that is known already, and needs no second look.
    count: (header, use) => addOperation(known.get(header as string) ?? countsOf(clientName(header)), use, 1),
    isEmpty: () => known.size === 0,
    add(more) {
      for (const [client, { operations, others }] of more.known) {
        const own = countsOf(client);
        for (const { use, count } of operations.values()) addOperation(own, use, count);
        own.others.count += others.count;
        for (const [coordinate, count] of others.fields) addTo(own.others.fields, [coordinate], count);
      }
    },
    clients: () => [...known].sort(byKey).map(([client, counts]) => clientUse(client, counts)),
  };
}

function clientUse(client: string, { operations, others }: ClientCounts): ClientUse {
  const fields = new Map(others.fields);
  const rows = [...operations].sort(byKey).map(([, { use, count }]) => {
    addTo(fields, use.coordinates, count);
    return { name: use.name, hash: use.hash, count };
  });
  return {
    client,
    operations: others.count > 0 ? [...rows, { name: OTHER, count: others.count }] : rows,
    fields: Object.fromEntries([...fields].sort(byKey)),
  };
}

function addTo(fields: Map<string, number>, coordinates: readonly string[], times: number): void {
  for (const coordinate of coordinates) fields.set(coordinate, (fields.get(coordinate) ?? 0) + times);
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : 1);
