import { sql } from 'kysely';
import type { Source } from '../database/database.js';
import { chain, contentHash, ENTRY_COLUMNS, GENESIS, type Entry, type Hash } from './entry.js';

export interface Head {
  readonly seq: number;
  readonly hash: Hash;
}

/** The last row of the journal. Only a transaction that holds the writer's lock may rely on it. */
export async function journalHead(source: Source): Promise<Head> {
  const { rows } = await sql<{ seq: number | string; hash: Buffer }>`select seq, hash from journal order by seq desc limit 1`.execute(
    source.reader,
  );
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash.toString('hex') } : { seq: 0, hash: GENESIS };
}

/** Adds rows to the journal, chained to its head, in the transaction that makes the changes they tell of. */
export async function appendJournal(source: Source, entries: readonly Entry[], recordedAt: string): Promise<void> {
  if (!entries.length) return;
  let { seq, hash } = await journalHead(source);
  const columns = sql.join(['seq', 'recorded_at', ...ENTRY_COLUMNS.map(([, column]) => column), 'hash'].map((name) => sql.ref(name)));
  for (const entry of entries) {
    seq += 1;
    hash = chain(hash, recordedAt, contentHash(entry));
    const values = sql.join([seq, recordedAt, ...ENTRY_COLUMNS.map(([name]) => entry[name]), Buffer.from(hash, 'hex')]);
    await sql`insert into journal (${columns}) values (${values})`.execute(source.reader);
  }
}
