import type { ImportRow } from '@redsail/kit';
import { creditCodeProblem } from '../rules/o1-codes-valid.js';
import { levelProblem } from '../rules/o2-level-of-region.js';

/** What an import says of one organisation beyond its single fields. */
export const organizationRowProblems = (row: ImportRow) =>
  [
    levelProblem(row.level as string, row.region as string),
    creditCodeProblem(row.kind as string, row.uscc as string | null | undefined),
  ].filter((problem) => problem !== undefined);
