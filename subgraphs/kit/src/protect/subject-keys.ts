import { sql } from 'kysely';
import type { Source } from '../database/database.js';
import { oneOf } from '../read/row-query.js';
import type { Vault, SubjectKey } from './vault.js';

/** The keys of data subjects that stand in the database; an erased one is missing. */
export async function subjectKeys(source: Source, vault: Vault, records: readonly string[]): Promise<Map<string, SubjectKey>> {
  if (!records.length) return new Map();
  const { rows } = await sql<{
    record: string;
    wrapped: string | null;
  }>`select record, wrapped from subject_key where ${oneOf(sql.ref('record'), records)}`.execute(source.reader);
  return new Map(rows.flatMap((row) => (row.wrapped ? [[row.record, vault.unwrap(row.wrapped)] as const] : [])));
}

/** Makes and stores a key for a new data subject. */
export async function makeSubjectKey(source: Source, vault: Vault, record: string, now: string): Promise<SubjectKey> {
  const { key, wrapped } = vault.newKey();
  await sql`insert into subject_key (record, wrapped, created_at) values (${record}, ${wrapped}, ${now})`.execute(source.reader);
  return key;
}
