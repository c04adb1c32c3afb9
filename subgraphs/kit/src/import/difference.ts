import { sql } from 'kysely';
import { contentHash } from '../journal/entry.js';
import { snapshot, type RawRow } from '../journal/snapshot.js';
import { pinyinColumn } from '../database/entity-schemas.js';
import { subjectKeys } from '../protect/subject-keys.js';
import type { Vault } from '../protect/vault.js';
import { selection } from '../read/row.js';
import { STAGING, type Bulk } from './bulk.js';
import type { Job } from './job.js';
import { stagingName } from './stage.js';

const BLOCK = 500;
const staging = sql.table(STAGING);

/** The columns an import sets on a record that is there already: [staging, table]. */
export const setColumns = ({ register, fields }: Job): [string, string][] =>
  fields
    .filter((field) => !register.natural.includes(field.name))
    .flatMap((field) => [
      [stagingName(field), field.column] as [string, string],
      ...(field.options.pinyin ? [[`${stagingName(field)}_pinyin`, pinyinColumn(field)] as [string, string]] : []),
    ]);

/**
 * Holds the staged rows against the register: rows that change nothing leave the staging table, rows that change a record
 * get its version and the journal row of a change. Everything else is new.
 * @returns how many were the same
 */
export async function difference(bulk: Bulk, job: Job, vault: Vault): Promise<number> {
  const { register } = job;
  const { reader } = bulk.source;
  const table = sql.table(register.table);
  const differs = setColumns(job).map(
    ([from, to]) =>
      sql`${sql.ref(`s.${from}`)} ${sql.raw(bulk.dialect === 'sqlite' ? 'is not' : 'is distinct from')} ${sql.ref(`t.${to}`)}`,
  );
  const changed = differs.length ? sql`(${sql.join(differs, sql` or `)})` : sql`1 = 0`;
  await sql`update ${staging} set base_version = null, before_value = null where base_version is not null`.execute(reader);
  const gone =
    await sql`delete from ${staging} where line in (select s.line from ${staging} s join ${table} t on t.id = s.id where not ${changed})`.execute(
      reader,
    );

  const live = register.columns.map((field) => selection(field, bulk.dialect, 't'));
  const given = job.fields.map(
    (field) =>
      sql`${field.kind.wide && bulk.dialect === 'sqlite' ? sql`cast(${sql.ref(`s.${stagingName(field)}`)} as text)` : sql.ref(`s.${stagingName(field)}`)} as ${sql.ref(`given_${field.column}`)}`,
  );
  for (let last = -1; ;) {
    const { rows } =
      await sql<Found>`select s.line as line, s.act as act, s.effective_on as effective_on, s.subject as subject, s.organ as organ, s.reason as reason, s.document_no as document_no,
      ${sql.join([...live, ...given])} from ${staging} s join ${table} t on t.id = s.id where s.line > ${last} order by s.line limit ${BLOCK}`.execute(
        reader,
      );
    const keys = register.subject
      ? await subjectKeys(
          bulk.source,
          vault,
          rows.map((row) => String(row.id)),
        )
      : null;
    for (const row of rows) await mark(bulk, job, vault, row, keys?.get(String(row.id)) ?? null);
    if (rows.length < BLOCK) break;
    last = Number(rows.at(-1)!.line);
  }
  return Number(gone.numAffectedRows ?? 0);
}

type Found = Record<string, unknown> & { line: number };

async function mark(bulk: Bulk, job: Job, vault: Vault, row: Found, key: Buffer | null): Promise<void> {
  const { register } = job;
  const after: Record<string, unknown> = { ...row };
  for (const field of job.fields) after[field.column] = row[`given_${field.column}`];
  const entry = {
    register: register.name,
    record: String(row.id),
    version: Number(row.version) + 1,
    act: String(row.act),
    before: snapshot(register, row as RawRow, vault, key),
    after: snapshot(register, after, vault, key),
    effectiveOn: String(row.effective_on),
    subject: String(row.subject),
    organ: (row.organ as string | null) ?? null,
    reason: (row.reason as string | null) ?? null,
    documentNo: (row.document_no as string | null) ?? null,
  };
  await sql`update ${staging} set base_version = ${Number(row.version)}, before_value = ${entry.before}, after_value = ${entry.after}, content = ${contentHash(entry)} where line = ${row.line}`.execute(
    bulk.source.reader,
  );
}
