import { sql } from 'kysely';
import type { Database, Source } from '../database/database.js';
import { START, verifyRows, type ChainedTable, type Head, type Verdict } from '../journal/chained-table.js';

/** One reading of one person's plain values, written before they leave. It names nobody but by opaque ids. */
export interface AccessEntry {
  /** Who: subject and organ of the Principal, and the name of the token (never the token). */
  readonly subject: string;
  readonly organ: string | null;
  readonly token: string | null;
  /** Why: a purpose of the register's closed list, and the document that the reading serves. */
  readonly purpose: string;
  readonly documentNo: string;
  /** Whose. */
  readonly register: string;
  readonly record: string;
  /** What was asked for, joined by commas. */
  readonly fields: string;
  /** 1 when a plain value left, 0 when there was none to show: nothing is kept, or the key of the person is erased. */
  readonly unmasked: number;
  /** With what: the name of the operation, if it has one, and the request. */
  readonly operation: string | null;
  readonly requestId: string;
}

export const ACCESS_LOG: ChainedTable<AccessEntry> = {
  table: 'access_log',
  columns: [
    ['subject', 'subject'],
    ['organ', 'organ'],
    ['token', 'token'],
    ['purpose', 'purpose'],
    ['documentNo', 'document_no'],
    ['register', 'register'],
    ['record', 'record'],
    ['fields', 'fields'],
    ['unmasked', 'unmasked'],
    ['operation', 'operation'],
    ['requestId', 'request_id'],
  ],
  numbers: ['unmasked'],
};

/** How long rows are kept at least; the database refuses to let go of younger ones (database/access-log-tables.ts). */
export const RETENTION_YEARS = 3;

/** Where the chain begins: before the first row, or after the last one that was let go. */
async function anchorOf(source: Source): Promise<Head> {
  const { rows } = await sql<{
    seq: number | string;
    hash: Buffer;
  }>`select seq, hash from access_log_anchor order by seq desc limit 1`.execute(source.reader);
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash.toString('hex') } : START;
}

/** Walks the access log from its anchor and recomputes every hash. `anchored` is how many rows have been let go. */
export async function verifyAccessLog(source: Source, progress?: (done: number) => void): Promise<Verdict & { anchored: number }> {
  const anchor = await anchorOf(source);
  return { ...(await verifyRows(source, ACCESS_LOG, anchor, progress)), anchored: anchor.seq };
}

/**
 * Lets go of rows older than the retention: the last of them leaves its place and hash as an anchor, from which the rest goes on
 * verifying. The newest row always stays, so that the next one is chained to it.
 * @returns how many rows went
 */
export async function pruneAccessLog(database: Database, now: Date): Promise<number> {
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() - RETENTION_YEARS);
  return database.write(async (manager) => {
    const reader = manager.getTransactionContext() as unknown as Source['reader'];
    const { rows } = await sql<{ seq: number | string; hash: Buffer }>`select seq, hash from access_log
      where seq < coalesce((select min(seq) from access_log where recorded_at >= ${limit.toISOString()}), (select max(seq) from access_log))
      order by seq desc limit 1`.execute(reader);
    const last = rows[0];
    if (!last) return 0;
    await sql`insert into access_log_anchor (seq, hash, recorded_at) values (${last.seq}, ${last.hash}, ${now.toISOString()})`.execute(
      reader,
    );
    const gone = await sql`delete from access_log where seq <= ${last.seq}`.execute(reader);
    return Number(gone.numAffectedRows ?? 0);
  });
}
