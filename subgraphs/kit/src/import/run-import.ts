import type { Vault } from '../protect/vault.js';
import type { Bulk } from './bulk.js';
import { checkStaged } from './checks.js';
import type { Job, Outcome, Progress } from './job.js';
import { problemList, type ProblemList } from './problem.js';
import { columnsOfStaging, Stager } from './stage.js';
import { swap } from './swap.js';

/**
 * One import: rows are staged and checked outside the register and swapped in by one short transaction, or nothing is written.
 * An upsert by natural key: a row that changes nothing writes nothing, journal included. Memory is bounded by the block.
 * @param problems where the reader of the rows has put what it found; checks go on to add to it
 */
export async function runImport(
  bulk: Bulk,
  job: Job,
  vault: Vault,
  now: () => Date,
  problems: ProblemList = problemList(),
  progress: Progress = () => {},
): Promise<Outcome> {
  await bulk.begin(columnsOfStaging(job, bulk.dialect));
  const stager = new Stager(bulk, job, vault, problems);
  let read = 0;
  for await (const block of job.rows) {
    await stager.add(block);
    read += block.length;
    progress(read);
  }
  await bulk.staged();
  await checkStaged(bulk, job, problems);
  if (problems.total) return { read, added: 0, changed: 0, same: 0, problems };
  return { read, ...(await swap(bulk, job, vault, now)), problems };
}
