import { divisionCode, type ImportRow } from '@redsail/kit';
import type { RowProblem } from '../row-problem.js';

/** Row check: the field names a division by a code that standard S2 allows. Whether it exists is the other department's to say. */
export const divisionProblems =
  (field: string) =>
  (row: ImportRow): RowProblem[] => {
    const code = row[field];
    const problem = typeof code === 'string' ? divisionCode.problem(code) : undefined;
    return problem ? [{ column: `${field}_code`, ...problem }] : [];
  };
