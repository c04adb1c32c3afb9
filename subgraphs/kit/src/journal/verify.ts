import { sql } from 'kysely';
import type { Source } from '../database/database.js';
import { chain, chainItem, contentHash, ENTRY_COLUMNS, GENESIS, type Entry } from './entry.js';

export interface Verdict {
  readonly rows: number;
  readonly head: string;
  /** The first row that does not fit, and why. */
  readonly broken: { readonly seq: number; readonly zh: string; readonly en: string } | null;
}

type Stored = Record<string, unknown> & { seq: number | string; recorded_at: string; hash: Buffer };

const BLOCK = 5000;

/** Walks the whole journal and recomputes every hash. */
export async function verifyJournal(source: Source, progress: (done: number) => void = () => {}): Promise<Verdict> {
  let previous: Buffer = GENESIS;
  let last = 0;
  for (;;) {
    const { rows } = await sql<Stored>`select * from journal where seq > ${last} order by seq limit ${BLOCK}`.execute(source.reader);
    for (const row of rows) {
      const seq = Number(row.seq);
      const hash = chain(previous, chainItem(row.recorded_at, contentHash(entryOf(row))));
      const broken =
        seq !== last + 1
          ? { seq: last + 1, zh: `第${last + 1}行缺失`, en: `row ${last + 1} is missing` }
          : !hash.equals(row.hash)
            ? { seq, zh: `第${seq}行的内容与哈希不符`, en: `row ${seq} does not fit its hash` }
            : null;
      if (broken) return { rows: last, head: previous.toString('hex'), broken };
      previous = hash;
      last = seq;
    }
    progress(last);
    if (rows.length < BLOCK) return { rows: last, head: previous.toString('hex'), broken: null };
  }
}

export const entryOf = (row: Record<string, unknown>): Entry =>
  Object.fromEntries(
    ENTRY_COLUMNS.map(([name, column]) => [name, name === 'version' ? Number(row[column]) : (row[column] ?? null)]),
  ) as unknown as Entry;
