import { sql, type RawBuilder } from 'kysely';
import { contentHash } from '../journal/entry.js';
import { snapshot, type RawRow } from '../journal/snapshot.js';
import { pinyinColumn } from '../database/entity-schemas.js';
import { subjectKeys } from '../protect/subject-keys.js';
import type { Vault, SubjectKey } from '../protect/vault.js';
import { selection } from '../read/row.js';
import { STAGING, type Bulk } from './bulk.js';
import type { Job } from './job.js';
import { occasionColumns } from './occasion.js';
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

/** That a staged row `s` says something else than the record `t` of the same id. */
export function differs(job: Job, { dialect }: Bulk): RawBuilder<unknown> {
  const operator = sql.raw(dialect === 'sqlite' ? 'is not' : 'is distinct from');
  const columns = setColumns(job).map(([from, to]) => sql`${sql.ref(`s.${from}`)} ${operator} ${sql.ref(`t.${to}`)}`);
  return columns.length ? sql`(${sql.join(columns, sql` or `)})` : sql`1 = 0`;
}

/**
 * Holds the staged rows against the register: rows that change nothing leave the staging table, rows that change a record
 * get its version and the journal row of a change. Everything else is new.
 * @returns how many were the same
 */
export async function difference(bulk: Bulk, job: Job, vault: Vault): Promise<number> {
  const { register } = job;
  const { reader } = bulk.source;
  const table = sql.table(register.table);
  const changed = differs(job, bulk);
  await refuseRemoved(bulk, table);
  const gone = await (
    bulk.dialect === 'postgres'
      ? sql`delete from ${staging} s using ${table} t where t.id = s.id and not ${changed}`
      : sql`delete from ${staging} where line in (select s.line from ${staging} s join ${table} t on t.id = s.id where not ${changed})`
  ).execute(reader);

  const live = register.columns.map((field) => selection(field, bulk.dialect, 't'));
  // Apart from the record's own columns, which may have the same names.
  const told = sql.join(occasionColumns(job).map(([name, expression]) => sql`${expression} as ${sql.ref(`told_${name}`)}`));
  const given = job.fields.map(
    (field) =>
      sql`${field.kind.wide && bulk.dialect === 'sqlite' ? sql`cast(${sql.ref(`s.${stagingName(field)}`)} as text)` : sql.ref(`s.${stagingName(field)}`)} as ${sql.ref(`given_${field.column}`)}`,
  );
  for (let last = -1; ;) {
    const { rows } = await sql<Found>`select s.line as told_line, ${told}, ${sql.join([...live, ...given])}
      from ${staging} s join ${table} t on t.id = s.id where s.line > ${last} order by s.line limit ${BLOCK}`.execute(reader);
    const keys = register.subject
      ? await subjectKeys(
          bulk.source,
          vault,
          rows.map((row) => String(row.id)),
        )
      : null;
    await mark(bulk, job, vault, rows, keys);
    if (rows.length < BLOCK) break;
    last = Number(rows.at(-1)!.told_line);
  }
  return Number(gone.numAffectedRows ?? 0);
}

/** A record that an earlier difference found and a command has removed since: its staged journal row tells of a change, not of a new record. */
async function refuseRemoved({ source }: Bulk, table: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string }>`select s.id as id from ${staging} s
    where s.base_version is not null and not exists (select 1 from ${table} t where t.id = s.id) limit 1`.execute(source.reader);
  if (rows[0]) {
    throw new Error(
      `导入期间记录 ${rows[0].id} 被删除，请重新导入 · ${rows[0].id} was removed during the import; nothing was written: import again`,
    );
  }
}

type Found = Record<string, unknown> & { told_line: number };

/** Writes what the journal will say of the changes: all of a block in one statement. */
async function mark(
  bulk: Bulk,
  job: Job,
  vault: Vault,
  rows: readonly Found[],
  keys: ReadonlyMap<string, SubjectKey> | null,
): Promise<void> {
  if (!rows.length) return;
  const marks = rows.map((row) => {
    const { before, after, content } = changeOf(job, vault, row, keys?.get(String(row.id)) ?? null);
    return sql`(cast(${row.told_line} as integer), cast(${Number(row.version)} as integer), ${before}, ${after}, ${content})`;
  });
  await sql`update ${staging} set base_version = m.column2, before_value = m.column3, after_value = m.column4, content = m.column5
    from (values ${sql.join(marks)}) as m where line = m.column1`.execute(bulk.source.reader);
}

function changeOf({ register, fields }: Job, vault: Vault, row: Found, key: SubjectKey | null) {
  const fresh: Record<string, unknown> = { ...row };
  for (const field of fields) fresh[field.column] = row[`given_${field.column}`];
  const before = snapshot(register, row as RawRow, vault, key);
  const after = snapshot(register, fresh, vault, key);
  const content = contentHash({
    register: register.name,
    record: String(row.id),
    version: Number(row.version) + 1,
    act: String(row.told_act),
    before,
    after,
    effectiveOn: String(row.told_effective_on),
    subject: String(row.told_subject),
    organ: (row.told_organ as string | null) ?? null,
    reason: (row.told_reason as string | null) ?? null,
    documentNo: (row.told_document_no as string | null) ?? null,
  });
  return { before, after, content };
}
