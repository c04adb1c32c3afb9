import { createReadStream } from 'node:fs';
import { openBulk } from '../database/open.js';
import { dayOf } from '../graph/context.js';
import { csvRows, fieldsOfHeader } from '../import/csv-job.js';
import type { Occasion, Outcome, Progress } from '../import/job.js';
import { problemList } from '../import/problem.js';
import { readCsv } from '../import/read-csv.js';
import { runImport } from '../import/run-import.js';
import type { Register } from '../register/register.js';
import type { Department } from '../serve/department.js';

/** Imports a CSV file into a register. Bad rows are in the outcome; an unreadable file throws. */
export async function importFile(
  { databaseUrl, vault, clock }: Pick<Department, 'databaseUrl' | 'vault' | 'clock'>,
  register: Register,
  file: string,
  occasion: Partial<Occasion> = {},
  progress: Progress = () => {},
): Promise<Outcome> {
  const problems = problemList();
  const today = dayOf(clock());
  const csv = await readCsv(file, (problem) => problems.add(problem));
  const fields = csv.header.length ? fieldsOfHeader(register, csv.header, problems) : null;
  if (!fields) {
    await csv.close();
    return { read: 0, added: 0, changed: 0, same: 0, problems };
  }
  const bulk = await openBulk(databaseUrl);
  try {
    const job = {
      register,
      fields,
      rows: csvRows(register, fields, csv, problems, today),
      occasion: { act: 'import', effectiveOn: today, subject: 'system:import', organ: null, reason: null, documentNo: null, ...occasion },
      partial: false,
    };
    return await runImport(bulk, job, vault, clock, problems, progress);
  } finally {
    await csv.close();
    await bulk.close();
  }
}

/** How many rows a file may have, for a progress bar: its lines without the heading, in one quick pass over its bytes. */
export async function countRows(file: string): Promise<number> {
  let lines = -1;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    for (let at = (chunk as Buffer).indexOf(10); at >= 0; at = (chunk as Buffer).indexOf(10, at + 1)) lines += 1;
  }
  return Math.max(lines, 0);
}
