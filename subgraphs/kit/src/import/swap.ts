import { sql } from 'kysely';
import { journalHead } from '../journal/append.js';
import type { Vault } from '../protect/vault.js';
import { STAGING, type Bulk } from './bulk.js';
import { difference, setColumns } from './difference.js';
import type { Job } from './job.js';
import { occasionColumns } from './occasion.js';
import { stagingName } from './stage.js';

/** What the swap wrote. */
export interface Swapped {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Others may write while the difference is being taken; after so many tries it is taken inside the lock. */
const TRIES = 3;

const staging = sql.table(STAGING);

/**
 * Takes the difference outside the lock and writes it in one transaction: new records, changed ones, the keys of new data
 * subjects, and the journal, chained. If a command changed one of these records in between, the difference is taken again.
 */
export async function swap(bulk: Bulk, job: Job, vault: Vault, now: () => Date): Promise<Swapped> {
  let same = 0;
  for (let attempt = 1; ; attempt++) {
    const { seq } = await journalHead(bulk.source);
    same += await difference(bulk, job, vault);
    const last = attempt === TRIES;
    let added = 0;
    const changed = await bulk.swap(
      {
        insert: async () => {
          added = await insertNew(bulk, job, now());
        },
        holds: async () => {
          if (!(await touchedSince(bulk, job, seq))) return true;
          if (last) same += await difference(bulk, job, vault);
          return last;
        },
        finish: () => writeChanges(bulk, job, now()),
      },
      last,
    );
    if (changed !== 'again') return { added, changed, same };
  }
}

/** Whether a record of the file has changed since that row of the journal. Changes of other records take nothing from the difference. */
async function touchedSince({ source }: Bulk, { register }: Job, seq: number): Promise<boolean> {
  const { rows } = await sql`select 1 from journal j
    where j.seq > ${seq} and j.register = ${register.name} and exists (select 1 from ${staging} s where s.id = j.record) limit 1`.execute(
    source.reader,
  );
  return rows.length > 0;
}

async function insertNew(bulk: Bulk, { register, fields }: Job, now: Date): Promise<number> {
  const pairs: [string, string][] = fields.flatMap((field) => [
    [stagingName(field), field.column],
    ...(field.options.pinyin ? [[`${stagingName(field)}_pinyin`, `${field.column}_pinyin`] as [string, string]] : []),
  ]);
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  const added = await sql`insert into ${sql.table(register.table)} (id, version, ${list(pairs.map(([, to]) => to))})
    select id, 1, ${list(pairs.map(([from]) => from))} from ${staging} where base_version is null order by line`.execute(
    bulk.source.reader,
  );
  if (register.subject) {
    await sql`insert into subject_key (record, wrapped, created_at)
      select id, wrapped_key, ${now.toISOString()} from ${staging} where base_version is null and wrapped_key is not null`.execute(
      bulk.source.reader,
    );
  }
  return Number(added.numAffectedRows ?? 0);
}

/** @returns how many records were changed */
async function writeChanges(bulk: Bulk, job: Job, now: Date): Promise<number> {
  const { register } = job;
  const sets = setColumns(job).map(([from, to]) => sql`${sql.ref(to)} = ${sql.ref(`s.${from}`)}`);
  const changed = sets.length
    ? await sql`update ${sql.table(register.table)} set version = s.base_version + 1, ${sql.join(sets)} from ${staging} as s
        where s.id = ${sql.ref(`${register.table}.id`)} and s.base_version is not null`.execute(bulk.source.reader)
    : null;
  await bulk.chainJournal(now.toISOString(), [
    ['register', sql`cast(${register.name} as text)`],
    ['record', sql.ref('s.id')],
    ['version', sql`coalesce(s.base_version, 0) + 1`],
    ['before_value', sql.ref('s.before_value')],
    ['after_value', sql.ref('s.after_value')],
    ...occasionColumns(job),
  ]);
  return Number(changed?.numAffectedRows ?? 0);
}
