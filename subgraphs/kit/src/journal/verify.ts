import { sql } from 'kysely';
import type { Source } from '../database/database.js';
import { chain, contentHash, ENTRY_COLUMNS, GENESIS, type Entry, type Hash } from './entry.js';

export interface Verdict {
  readonly rows: number;
  readonly head: Hash;
  /** The first row that does not fit, and why. */
  readonly broken: { readonly seq: number; readonly zh: string; readonly en: string } | null;
}

type Stored = Record<string, unknown> & { seq: number | string; recorded_at: string; hash: Buffer };

const BLOCK = 500;

/** Walks the whole journal and recomputes every hash. */
export async function verifyJournal(source: Source, progress: (done: number) => void = () => {}): Promise<Verdict> {
  let previous = GENESIS;
  let last = 0;
  for (;;) {
    const { rows } = await sql<Stored>`select * from journal where seq > ${last} order by seq limit ${BLOCK}`.execute(source.reader);
    for (const row of rows) {
      const seq = Number(row.seq);
      const hash = chain(previous, row.recorded_at, contentHash(entryOf(row)));
      const broken =
        seq !== last + 1
          ? { seq: last + 1, zh: `第${last + 1}行缺失`, en: `row ${last + 1} is missing` }
          : hash !== row.hash.toString('hex')
            ? { seq, zh: `第${seq}行的内容与哈希不符`, en: `row ${seq} does not fit its hash` }
            : null;
      if (broken) return { rows: last, head: previous, broken };
      previous = hash;
      last = seq;
    }
    progress(last);
    if (rows.length < BLOCK) return { rows: last, head: previous, broken: null };
  }
}

export function entryOf(row: Record<string, unknown>): Entry {
  const entry: Record<string, unknown> = {};
  for (const [name, column] of ENTRY_COLUMNS) entry[name] = name === 'version' ? Number(row[column]) : (row[column] ?? null);
  return entry as unknown as Entry;
}
