import { sql, type RawBuilder } from 'kysely';
import { TREE_RULE } from '../commands/tree.js';
import { isProtected } from '../journal/snapshot.js';
import { fieldOf } from '../register/register.js';
import { keyPart } from '../register/natural-id.js';
import { STAGING, type Bulk } from './bulk.js';
import { targetOf } from './csv-job.js';
import { differs } from './difference.js';
import type { Job, Report } from './job.js';
import { stagingName, unknownReference } from './stage.js';

/** One pass over the staged rows as a whole: what no row can tell by itself. */
type Check = (bulk: Bulk, job: Job, report: Report) => Promise<void>;

const staging = sql.table(STAGING);
const staged = (name: string) => sql.ref(`s.${name}`);

/** Runs a statement that gives `line` and `value` of bad rows; those past the listed ones are only counted by the report. */
async function tell(
  bulk: Bulk,
  statement: RawBuilder<{ line: number; value: string | null }>,
  add: (line: number, value: string | null) => void,
): Promise<void> {
  const { rows } = await statement.execute(bulk.source.reader);
  for (const row of rows) add(Number(row.line), row.value);
}

/** A natural key twice in the file. */
const doubles: Check = async (bulk, { register }, report) => {
  const headings = register.natural.map((name) => fieldOf(register, name).heading).join('+');
  // A record with a random id is told by the fields themselves: a new one has another id on every line.
  const keys = register.id === 'natural' ? ['id'] : register.natural.map((name) => stagingName(fieldOf(register, name)));
  const same = sql.join(
    keys.map((key) => sql`${sql.ref(`d.${key}`)} = ${staged(key)}`),
    sql` and `,
  );
  const names = sql.join(keys.map((key) => sql.ref(key)));
  const statement = sql<{
    line: number;
    value: string;
    first: number;
  }>`select s.line as line, s.id as value, d.first as first from ${staging} s
    join (select ${names}, min(line) as first from ${staging} group by ${names} having count(*) > 1) d on ${same} where s.line > d.first order by s.line`;
  const { rows } = await statement.execute(bulk.source.reader);
  for (const row of rows) {
    const value = register.id === 'natural' ? keyPart(row.value) : null;
    report.add({
      line: Number(row.line),
      column: headings,
      value,
      rule: 'duplicate',
      zh: `与第${row.first}行重复；同一文件中每条记录只应出现一次`,
      en: `the same record as line ${row.first}; expected each record once in a file`,
    });
  }
};

/** A unique field twice in the file, or already another record's. */
const uniques: Check = async (bulk, { register, fields }, report) => {
  for (const field of fields.filter((one) => one.options.unique && !register.natural.includes(one.name))) {
    const name = staged(stagingName(field));
    const live = sql.ref(`t.${field.column}`);
    const shown = isProtected(field) ? sql`null` : name;
    const taken = sql<{
      line: number;
      value: string | null;
    }>`select s.line as line, ${shown} as value from ${staging} s where ${name} is not null and (
        exists (select 1 from ${staging} o where ${sql.ref(`o.${stagingName(field)}`)} = ${name} and o.line < s.line and o.id <> s.id)
        or exists (select 1 from ${sql.table(register.table)} t where ${live} = ${name} and t.id <> s.id)) order by s.line`;
    if (bulk.dialect === 'sqlite')
      await sql
        .raw(`create index if not exists temp.staging_${field.column} on ${STAGING} ("${stagingName(field)}")`)
        .execute(bulk.source.reader);
    await tell(bulk, taken, (line, value) =>
      report.add({
        line,
        column: field.heading,
        value,
        rule: 'unique',
        zh: `${field.zh}已属于另一条记录`,
        en: `${field.en}: another record has it already; expected a value of its own`,
      }),
    );
  }
};

/** A reference to a record that is neither in the register nor in the file. */
const references: Check = async (bulk, { register, fields }, report) => {
  for (const field of fields.filter((one) => one.role === 'ref')) {
    const target = targetOf(field);
    const name = staged(stagingName(field));
    const inFile = target === register ? sql`and not exists (select 1 from ${staging} p where p.id = ${name})` : sql``;
    const missing = sql<{ line: number; value: string }>`select s.line as line, ${name} as value from ${staging} s
      where ${name} is not null and not exists (select 1 from ${sql.table(target.table)} t where t.id = ${name}) ${inFile} order by s.line`;
    await tell(bulk, missing, (line, value) => report.add(unknownReference(line, field, keyPart(value ?? ''), target)));
  }
};

/**
 * The tree stays a tree. A cycle has at least one edge from a smaller id up to a greater one, so when no row of file or
 * register has such an edge (codes that grow downwards, as divisions do) there is nothing to walk.
 */
const trees: Check = async (bulk, { register, fields }, report) => {
  const field = fields.find((one) => one.name === register.tree);
  if (!field) return;
  const column = stagingName(field);
  const table = sql.table(register.table);
  const live = sql.ref(`t.${field.column}`);
  const upward =
    await sql`select 1 from ${staging} s where ${staged(column)} >= s.id union all select 1 from ${table} t where ${live} >= t.id limit 1`.execute(
      bulk.source.reader,
    );
  if (!upward.rows.length) return;
  const parent = sql`coalesce((select ${sql.ref(`f.${column}`)} from ${staging} f where f.id = up.at), (select ${live} from ${table} t where t.id = up.at))`;
  const cycles = sql<{ line: number; value: string }>`with recursive up (start, at, steps) as (
      select s.id, ${staged(column)}, 1 from ${staging} s where ${staged(column)} is not null
      union all select start, ${parent}, steps + 1 from up where at is not null and at <> start and steps < 64
    ) select s.line as line, ${staged(column)} as value from up join ${staging} s on s.id = up.start where up.at = up.start order by s.line`;
  await tell(bulk, cycles, (line, value) =>
    report.add({
      line,
      column: field.heading,
      value: keyPart(value ?? ''),
      rule: TREE_RULE,
      zh: `${register.zh}的上级关系成环`,
      en: 'the superiors of this record lead back to it; expected a tree',
    }),
  );
};

/** A record that may never change, said differently. */
const unchanged: Check = async (bulk, job, report) => {
  const { register } = job;
  if (!register.appendOnly) return;
  const rule = register.appendOnly;
  const statement = sql<{ line: number; value: string }>`select s.line as line, s.id as value from ${staging} s
    join ${sql.table(register.table)} t on t.id = s.id where ${differs(job, bulk)} order by s.line`;
  const column = register.natural.map((name) => fieldOf(register, name).heading).join('+');
  await tell(bulk, statement, (line, value) =>
    report.add({
      line,
      column,
      value: register.id === 'natural' ? keyPart(value ?? '') : null,
      rule,
      zh: `${register.zh}一经登记不得更改；更正应另增一行`,
      en: `a ${register.name} is never changed once recorded; expected a correction as a row of its own`,
    }),
  );
};

const checks: readonly Check[] = [doubles, uniques, references, trees, unchanged];

/** All checks, each listing at most what a report lists. */
export async function checkStaged(bulk: Bulk, job: Job, report: Report): Promise<void> {
  for (const check of checks) await check(bulk, job, report);
}
