import { daysBefore } from '../calendar-day.js';
import type { Graph } from '../compose/graph.js';
import { readClientRecords, type ClientRecord, type DayUse } from './client-record.js';
import type { RecordedClient, RecordedCount, RecordedUse } from './recorded-use.js';

/**
 * What was counted on the last `days` days, `today` among them; clients in the order of their names, those who used nothing left out.
 * Without a folder usage/ nothing is known, which is not the same as nothing used: whoever asks should say so.
 * @throws Refusal (usage) where a record cannot be read
 */
export function readRecordedUse(graph: Graph, { today, days }: { readonly today: string; readonly days: number }): RecordedUse {
  const [from, to] = [daysBefore(today, days - 1), today];
  const clients = [...readClientRecords(graph).values()].map((record) => recordedClient(record, from, to));
  return { from, to, clients: clients.filter(({ fields, operations }) => fields.size + operations.length > 0) };
}

/** A client's record between two days, both included. */
export function recordedClient({ client, days }: ClientRecord, from: string, to: string): RecordedClient {
  const within = [...days].filter(([day]) => day >= from && day <= to);
  const operations = [...sum(within, ({ operations: counts }) => counts)].map(([key, counted]) => {
    const [name, hash = ''] = key.split(' ');
    return { ...counted, name: name!, hash };
  });
  return { client, operations, fields: sum(within, ({ fields }) => fields) };
}

/** Sorted by key. */
function sum(
  days: readonly (readonly [string, DayUse])[],
  of: (use: DayUse) => ReadonlyMap<string, number>,
): ReadonlyMap<string, RecordedCount> {
  const sums = new Map<string, RecordedCount>();
  for (const [day, use] of days) {
    for (const [key, count] of of(use)) {
      const before = sums.get(key);
      sums.set(key, { count: (before?.count ?? 0) + count, lastOn: before && before.lastOn > day ? before.lastOn : day });
    }
  }
  return new Map([...sums].sort(([one], [other]) => (one < other ? -1 : 1)));
}
