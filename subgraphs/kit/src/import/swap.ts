import { sql } from 'kysely';
import { journalHead } from '../journal/append.js';
import type { Vault } from '../protect/vault.js';
import { STAGING, type Bulk } from './bulk.js';
import { difference, setColumns } from './difference.js';
import type { Job } from './job.js';
import { stagingName } from './stage.js';

/** What the swap wrote. */
export interface Swapped {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Others may write while the difference is being taken; after so many tries it is taken inside the lock. */
const TRIES = 3;

/**
 * Takes the difference outside the lock and writes it in one short transaction: new records, changed ones, the keys of new data
 * subjects, and the journal, chained. If anything was written in between, the difference is taken again.
 */
export async function swap(bulk: Bulk, job: Job, vault: Vault, now: () => Date): Promise<Swapped> {
  let same = 0;
  for (let attempt = 1; ; attempt++) {
    const { seq } = await journalHead(bulk.source);
    same += await difference(bulk, job, vault);
    const written = await bulk.swap(async () => {
      if ((await journalHead(bulk.source)).seq !== seq) {
        if (attempt < TRIES) return null;
        same += await difference(bulk, job, vault);
      }
      return write(bulk, job, now());
    });
    if (written) return { ...written, same };
  }
}

async function write(bulk: Bulk, job: Job, now: Date): Promise<{ added: number; changed: number }> {
  const { register, fields } = job;
  const { reader } = bulk.source;
  const recordedAt = now.toISOString();
  const pairs: [string, string][] = fields.flatMap((field) => [
    [stagingName(field), field.column],
    ...(field.options.pinyin ? [[`${stagingName(field)}_pinyin`, `${field.column}_pinyin`] as [string, string]] : []),
  ]);
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  const table = sql.table(register.table);
  const staging = sql.table(STAGING);

  const added = await sql`insert into ${table} (id, version, ${list(pairs.map(([, to]) => to))})
    select id, 1, ${list(pairs.map(([from]) => from))} from ${staging} where base_version is null order by line`.execute(reader);
  const sets = setColumns(job).map(([from, to]) => sql`${sql.ref(to)} = ${sql.ref(`s.${from}`)}`);
  const changed = sets.length
    ? await sql`update ${table} set version = s.base_version + 1, ${sql.join(sets)} from ${staging} as s
        where s.id = ${sql.ref(`${register.table}.id`)} and s.base_version is not null`.execute(reader)
    : null;
  if (register.subject) {
    await sql`insert into subject_key (record, wrapped, created_at) select id, wrapped_key, ${recordedAt} from ${staging} where base_version is null and wrapped_key is not null`.execute(
      reader,
    );
  }
  await bulk.chainJournal(recordedAt, [
    ['register', `'${register.name}'`],
    ['record', 'id'],
    ['version', 'coalesce(base_version, 0) + 1'],
    ['act', 'act'],
    ['before_value', 'before_value'],
    ['after_value', 'after_value'],
    ['effective_on', 'effective_on'],
    ['subject', 'subject'],
    ['organ', 'organ'],
    ['reason', 'reason'],
    ['document_no', 'document_no'],
  ]);
  return { added: Number(added.numAffectedRows ?? 0), changed: Number(changed?.numAffectedRows ?? 0) };
}
