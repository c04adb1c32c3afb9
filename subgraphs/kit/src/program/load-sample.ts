import { openBulk } from '../database/open.js';
import { dayOf } from '../graph/context.js';
import { importable } from '../import/csv-job.js';
import type { Job, SourceRow } from '../import/job.js';
import { printProblems } from '../import/problem.js';
import { runImport } from '../import/run-import.js';
import { registerOf, type Register } from '../register/register.js';
import type { Department } from '../serve/department.js';
import type { SampleBatch, SampleOptions, SampleRow } from '../serve/subgraph.js';
import type { Tell } from './progress.js';
import { readSetting, writeSetting } from './settings.js';

const BLOCK = 1000;
const SETTING = 'sample';

/** How far the sample is loaded. A batch that was cut off is done again, which changes nothing twice. */
interface Mark extends SampleOptions {
  readonly batches: number;
  readonly whole: boolean;
}

export const sampleMark = async (department: Department): Promise<Mark | null> => {
  const text = await readSetting(department.database, SETTING);
  return text ? (JSON.parse(text) as Mark) : null;
};

/** Loads the department's part of the sample district through the ordinary import, and goes on where an earlier run was cut off. */
export async function loadSample(department: Department, options: SampleOptions, tell: Tell): Promise<{ rows: number }> {
  const earlier = await sampleMark(department);
  if (earlier?.whole) return { rows: 0 };
  const from = earlier && earlier.seed === options.seed && earlier.scale === options.scale ? earlier.batches : 0;
  let at = 0;
  let rows = 0;
  for (const batch of department.subgraph.sample?.(options) ?? []) {
    at += 1;
    if (at <= from) continue;
    rows += await loadBatch(department, batch, (done) => tell(registerOf(batch.register).importName, rows + done, null));
    await writeSetting(department.database, SETTING, JSON.stringify({ ...options, batches: at, whole: false } satisfies Mark));
  }
  await writeSetting(department.database, SETTING, JSON.stringify({ ...options, batches: at, whole: true } satisfies Mark));
  return { rows };
}

async function loadBatch({ databaseUrl, vault, clock }: Department, batch: SampleBatch, progress: (done: number) => void): Promise<number> {
  const register = registerOf(batch.register);
  const rows = [...batch.rows];
  if (!rows.length) return 0;
  const bulk = await openBulk(databaseUrl);
  try {
    const job: Job = {
      register,
      fields: givenFields(register, rows),
      rows: blocks(rows),
      occasion: {
        act: batch.act ?? 'sample',
        effectiveOn: dayOf(clock()),
        subject: 'system:sample',
        organ: null,
        reason: null,
        documentNo: null,
      },
      partial: true,
    };
    const { problems } = await runImport(bulk, job, vault, clock, undefined, progress);
    if (problems.total) throw new Error(`sample ${register.importName}: ${printProblems(problems.listed, problems.total)}`);
    return rows.length;
  } finally {
    await bulk.close();
  }
}

function givenFields(register: Register, rows: readonly SampleRow[]) {
  const given = new Set<string>();
  for (const row of rows) for (const name in row) given.add(name);
  const known = importable(register);
  const stray = [...given].find((name) => name !== 'id' && !name.startsWith('$') && !known.some((field) => field.name === name));
  if (stray) throw new Error(`sample ${register.importName}: ${register.name} has no field "${stray}"`);
  return known.filter((field) => given.has(field.name));
}

function* blocks(rows: readonly SampleRow[]): Generator<SourceRow[]> {
  for (let at = 0; at < rows.length; at += BLOCK) {
    yield rows.slice(at, at + BLOCK).map((values, index) => ({ line: at + index + 1, values: { ...values } }));
  }
}
