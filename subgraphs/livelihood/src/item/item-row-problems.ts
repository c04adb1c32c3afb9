import type { ImportRow } from '@redsail/kit';
import type { RowProblem } from '../row-problem.js';

/** What an import says of one item beyond its single fields: numbers begin at 1 (rule L7). */
export const itemRowProblems = (row: ImportRow): RowProblem[] =>
  row.no === 0 ? [{ column: 'no', rule: 'L7', zh: '序号从1开始', en: 'numbers begin at 1' }] : [];
