import type { ClientRecord, DayUse } from './client-record.js';
import type { UseFile } from './use-file.js';

/** Adds what a file tells to the records of its clients. A record that has counted it already stays as it is. @returns whether any was changed */
export function addUse(records: Map<string, ClientRecord>, { id, day, graph, clients }: UseFile): boolean {
  // Of one client a file may tell in several places.
  const news = clients.filter(({ client }) => !hasCounted(records.get(client), id));
  for (const { client, operations, fields } of news) {
    const use = dayOf(recordOf(records, client), day);
    use.files.set(id, graph);
    for (const [operation, count] of operations) add(use.operations, operation, count);
    for (const [coordinate, count] of fields) add(use.fields, coordinate, count);
  }
  return news.length > 0;
}

/** Takes away what is older than a day. @returns the days that went, each once */
export function dropDaysBefore(records: ReadonlyMap<string, ClientRecord>, first: string): readonly string[] {
  const gone = new Set<string>();
  for (const { days } of records.values()) {
    for (const day of [...days.keys()].filter((each) => each < first)) {
      days.delete(day);
      gone.add(day);
    }
  }
  return [...gone].sort();
}

const hasCounted = (record: ClientRecord | undefined, id: string): boolean =>
  record !== undefined && [...record.days.values()].some(({ files }) => files.has(id));

function recordOf(records: Map<string, ClientRecord>, client: string): ClientRecord {
  const record = records.get(client) ?? { client, days: new Map<string, DayUse>() };
  records.set(client, record);
  return record;
}

function dayOf({ days }: ClientRecord, day: string): DayUse {
  const use = days.get(day) ?? { files: new Map(), operations: new Map(), fields: new Map() };
  days.set(day, use);
  return use;
}

const add = (counts: Map<string, number>, key: string, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count);
