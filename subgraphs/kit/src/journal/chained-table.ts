import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Source } from '../database/database.js';
import { chain, GENESIS, type Hash } from './chain.js';

/**
 * An append-only table whose rows carry a hash over themselves and the row before: the journal and the access log.
 * Besides its own columns it has `seq`, `recorded_at` and `hash`; triggers refuse changes (database/kit-tables.ts).
 */
export interface ChainedTable<E extends object> {
  readonly table: string;
  /** Part of an entry and its column, in the order the content hash covers them. Never reorder: old hashes would not verify. */
  readonly columns: readonly (readonly [keyof E & string, string])[];
  /** Parts that are whole numbers: a database may hand them over as text. */
  readonly numbers: readonly (keyof E & string)[];
}

/** The last row: its place and hash. */
export interface Head {
  readonly seq: number;
  readonly hash: Hash;
}

export const START: Head = { seq: 0, hash: GENESIS };

export interface Verdict {
  readonly rows: number;
  readonly head: Hash;
  /** The first row that does not fit, and why. */
  readonly broken: { readonly seq: number; readonly zh: string; readonly en: string } | null;
}

/** SHA-256 over what a row says. */
export const contentHashOf = <E extends object>({ columns }: ChainedTable<E>, entry: E): Hash =>
  hash('sha256', JSON.stringify(columns.map(([name]) => entry[name])), 'hex');

/** Only a transaction that holds the writer's lock may rely on it. */
export async function headOf<E extends object>(source: Source, { table }: ChainedTable<E>): Promise<Head> {
  const { rows } = await sql<{ seq: number | string; hash: Buffer }>`select seq, hash from ${sql.table(table)}
    order by seq desc limit 1`.execute(source.reader);
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash.toString('hex') } : START;
}

/** Rows of one insert: all of a command's, and never more parameters than a statement may have. */
const BLOCK = 500;

/** Adds rows, chained to the head, in the caller's transaction. */
export async function appendRows<E extends object>(
  source: Source,
  chained: ChainedTable<E>,
  entries: readonly E[],
  recordedAt: string,
): Promise<void> {
  if (!entries.length) return;
  let { seq, hash: last } = await headOf(source, chained);
  const columns = sql.join(['seq', 'recorded_at', ...chained.columns.map(([, column]) => column), 'hash'].map((name) => sql.ref(name)));
  const rows = entries.map((entry) => {
    seq += 1;
    last = chain(last, recordedAt, contentHashOf(chained, entry));
    return sql`(${sql.join([seq, recordedAt, ...chained.columns.map(([name]) => entry[name]), Buffer.from(last, 'hex')])})`;
  });
  for (let at = 0; at < rows.length; at += BLOCK) {
    await sql`insert into ${sql.table(chained.table)} (${columns}) values ${sql.join(rows.slice(at, at + BLOCK))}`.execute(source.reader);
  }
}

type Stored = Record<string, unknown> & { seq: number | string; recorded_at: string; hash: Buffer };

/** Walks all rows after `start` and recomputes every hash. */
export async function verifyRows<E extends object>(
  source: Source,
  chained: ChainedTable<E>,
  start: Head,
  progress: (done: number) => void = () => {},
): Promise<Verdict> {
  let previous = start.hash;
  let last = start.seq;
  for (;;) {
    const { rows } = await sql<Stored>`select * from ${sql.table(chained.table)} where seq > ${last} order by seq limit ${BLOCK}`.execute(
      source.reader,
    );
    for (const row of rows) {
      const seq = Number(row.seq);
      const expected = chain(previous, row.recorded_at, contentHashOf(chained, entryFrom(chained, row)));
      const broken =
        seq !== last + 1
          ? { seq: last + 1, zh: `第${last + 1}行缺失`, en: `row ${last + 1} is missing` }
          : expected !== row.hash.toString('hex')
            ? { seq, zh: `第${seq}行的内容与哈希不符`, en: `row ${seq} does not fit its hash` }
            : null;
      if (broken) return { rows: last - start.seq, head: previous, broken };
      previous = expected;
      last = seq;
    }
    progress(last - start.seq);
    if (rows.length < BLOCK) return { rows: last - start.seq, head: previous, broken: null };
  }
}

/** An entry as it was before it stood in the table. */
export function entryFrom<E extends object>({ columns, numbers }: ChainedTable<E>, row: Record<string, unknown>): E {
  const entry: Record<string, unknown> = {};
  for (const [name, column] of columns) entry[name] = numbers.includes(name) ? Number(row[column]) : (row[column] ?? null);
  return entry as E;
}
