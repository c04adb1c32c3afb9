import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Graph } from '../compose/graph.js';
import { printClientRecord, recordFile, usageFolder, type ClientRecord } from './client-record.js';

export interface WrittenRecord {
  readonly file: string;
  readonly outcome: 'written' | 'unchanged' | 'removed';
}

/** Puts every record into its file; a record without a day has none. All texts are on the disk before the first file is replaced. */
export function writeRecords(graph: Graph, records: Iterable<ClientRecord>): readonly WrittenRecord[] {
  const wanted = [...records].map((record) => {
    const file = recordFile(graph, record.client);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    return { file, before, aside: `${file}.${process.pid}.tmp`, after: record.days.size > 0 ? printClientRecord(record) : undefined };
  });
  const changed = wanted.filter(({ before, after }) => before !== after);
  const replaced = changed.filter(({ after }) => after !== undefined);
  if (replaced.length > 0) mkdirSync(usageFolder(graph), { recursive: true });
  try {
    for (const { aside, after } of replaced) writeFileSync(aside, after!);
  } catch (error) {
    for (const { aside } of replaced) rmSync(aside, { force: true });
    throw error;
  }
  for (const { aside, file } of replaced) renameSync(aside, file);
  for (const { file, after } of changed) if (after === undefined) rmSync(file);
  return wanted.map(({ file, before, after }) => ({
    file,
    outcome: before === after ? 'unchanged' : after === undefined ? 'removed' : 'written',
  }));
}
