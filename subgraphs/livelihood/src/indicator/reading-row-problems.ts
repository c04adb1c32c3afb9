import type { ImportRow } from '@redsail/kit';
import { divisionProblems } from '../division/division-problems.js';
import { found, type RowProblem } from '../row-problem.js';
import { sourceProblem, type SourcedReading } from './reading-source.js';

const regionProblems = divisionProblems('region');

/** What an import says of one reading beyond its single fields: rule L3 and the division's code. */
export function readingRowProblems(row: ImportRow): RowProblem[] {
  const problem = sourceProblem(row as unknown as SourcedReading);
  return [
    ...regionProblems(row),
    ...found(problem && { column: problem.field === 'asOfOn' ? 'as_of_on' : problem.field, rule: 'L3', zh: problem.zh, en: problem.en }),
  ];
}
