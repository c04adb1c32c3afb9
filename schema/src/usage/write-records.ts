import { existsSync, readFileSync } from 'node:fs';
import { replaceFiles } from '../compose/replace-files.js';
import type { Graph } from '../compose/graph.js';
import { printClientRecord, recordFile, type ClientRecord } from './client-record.js';

export interface WrittenRecord {
  readonly file: string;
  readonly outcome: 'written' | 'unchanged' | 'removed';
}

/** Puts every record into its file; a record without a day has none. @throws Refusal (usage) where one cannot be written */
export function writeRecords(graph: Graph, records: Iterable<ClientRecord>): readonly WrittenRecord[] {
  const wanted = [...records].map((record) => {
    const file = recordFile(graph, record.client);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    return { file, before, after: record.days.size > 0 ? printClientRecord(record) : undefined };
  });
  replaceFiles(wanted.filter(({ before, after }) => before !== after).map(({ file, after }) => [file, after]));
  return wanted.map(({ file, before, after }) => ({
    file,
    outcome: before === after ? 'unchanged' : after === undefined ? 'removed' : 'written',
  }));
}
