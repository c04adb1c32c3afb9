import type { ImportRow } from '@redsail/kit';
import { isYuan, TWO_DECIMALS } from '../amount/money-unit.js';
import { divisionProblems } from '../division/division-problems.js';
import { found, type RowProblem } from '../row-problem.js';

const regionProblems = divisionProblems('region');
const amounts = { totalInvestment: 'total_investment', annualPlan: 'annual_plan', completed: 'completed' } as const;

/** What an import says of one project beyond its single fields: rule L5 and the division's code. */
export const projectRowProblems = (row: ImportRow): RowProblem[] => [
  ...regionProblems(row),
  ...found(
    ...Object.entries(amounts).map(([field, column]) =>
      typeof row[field] === 'string' && !isYuan(row[field]) ? { column, rule: 'L5', ...TWO_DECIMALS } : undefined,
    ),
  ),
];
