import type { Config } from '../config.js';
import { openDepartment, type Department } from '../serve/department.js';
import type { Subgraph } from '../serve/subgraph.js';
import { progressLines, type Tell } from './progress.js';

/** Exit codes of a department's program. */
export const BAD_INPUT = 2;
export const FAILED = 1;

/** What the caller gave is wrong. */
export class BadInput extends Error {}
/** It is right, and still it did not work. */
export class Failure extends Error {}

/** Opens the department's database for one piece of work, and closes it whatever comes of it. */
export async function withDepartment(
  subgraph: Subgraph,
  config: Config,
  work: (department: Department, tell: Tell) => Promise<unknown>,
): Promise<void> {
  const department = await openDepartment(subgraph, config.databaseUrl, config.databaseVariable, config.vault());
  try {
    await work(
      department,
      progressLines(config.progress, (line) => process.stderr.write(line)),
    );
  } finally {
    await department.database.close();
  }
}
