import { createHash } from 'node:crypto';
import { sql } from '@redsail/kit';
import type { Database, Source } from '../../subgraphs/kit/src/database/database.js';
import { appendJournal } from '../../subgraphs/kit/src/journal/append.js';
import type { Entry } from '../../subgraphs/kit/src/journal/entry.js';

/** One made-up journal row; no two alike. */
export const entry = (at: number): Entry => ({
  register: 'Bed',
  record: `Bed:B${at}`,
  version: (at % 7) + 1,
  act: at % 2 ? 'import' : 'sowBed',
  before: at % 3 ? JSON.stringify({ rows: at }) : null,
  after: at % 5 ? JSON.stringify({ rows: at + 1, name: `苗床 "${at}"` }) : null,
  effectiveOn: '2022-12-01',
  subject: 'officer:7',
  organ: at % 4 ? 'garden-office' : null,
  reason: at % 4 ? `理由${at}` : null,
  documentNo: at % 4 ? `园发〔2022〕${at}号` : null,
});

export const entries = (count: number, from = 1): Entry[] => Array.from({ length: count }, (_, at) => entry(from + at));

/** Appends in one writing transaction, as a command does. */
export const append = (database: Database, added: readonly Entry[], recordedAt: string): Promise<void> =>
  inTransaction(database, (source) => appendJournal(source, added, recordedAt));

export const inTransaction = <T>(database: Database, work: (source: Source) => Promise<T>): Promise<T> =>
  database.write((manager) => work({ dialect: database.dialect, reader: manager.getTransactionContext() as never }));

const COVERED = `register, record, version, act, before_value, after_value, effective_on, subject, organ, reason, document_no`;

/** The hash that every row should have, worked out from the formula in the README with no code of the kit. */
export async function ledger(source: Source): Promise<{ seq: number; hash: string; expected: string }[]> {
  const { rows } = await sql<Record<string, unknown>>`select seq, recorded_at, hash, ${sql.raw(COVERED)} from journal order by seq`.execute(
    source.reader,
  );
  let expected = Buffer.alloc(32);
  return rows.map((row) => {
    const said = COVERED.split(', ').map((name) => (name === 'version' ? Number(row[name]) : row[name]));
    const content = createHash('sha256').update(JSON.stringify(said)).digest();
    expected = createHash('sha256').update(expected).update(String(row.recorded_at)).update(content).digest();
    return { seq: Number(row.seq), hash: (row.hash as Buffer).toString('hex'), expected: expected.toString('hex') };
  });
}
