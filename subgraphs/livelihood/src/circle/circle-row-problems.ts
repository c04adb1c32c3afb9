import type { ImportRow } from '@redsail/kit';
import { compare } from '../amount/exact.js';
import { divisionProblems } from '../division/division-problems.js';
import { found, type RowProblem } from '../row-problem.js';

const regionProblems = divisionProblems('region');

/** Rule L6: who is covered is a part of all, so a coverage lies between 0 and 1. */
export const isShare = (rate: string): boolean => compare(rate, '0') >= 0 && compare(rate, '1') <= 0;

export const BETWEEN_0_AND_1 = { zh: '覆盖率应在0至1之间', en: 'a coverage lies between 0 and 1' } as const;

/** What an import says of one circle beyond its single fields. */
export const circleRowProblems = (row: ImportRow): RowProblem[] => [
  ...regionProblems(row),
  ...found(
    isShare(String(row.coverageRate)) ? undefined : { column: 'coverage_rate', rule: 'L6', ...BETWEEN_0_AND_1 },
    row.minutes === 0 ? { column: 'minutes', rule: 'count', zh: '分钟应大于0', en: 'minutes are above zero' } : undefined,
  ),
];
