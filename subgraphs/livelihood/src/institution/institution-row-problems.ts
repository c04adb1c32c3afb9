import type { ImportRow } from '@redsail/kit';
import { divisionProblems } from '../division/division-problems.js';
import { found, type RowProblem } from '../row-problem.js';

const regionProblems = divisionProblems('region');

/** What an import says of one institution beyond its single fields: rule L6, a standard is counted only with its date and certifier. */
export const institutionRowProblems = (row: ImportRow): RowProblem[] => [
  ...regionProblems(row),
  ...found(
    row.standard && (!row.certifiedOn || !row.certifier)
      ? { column: 'standard', rule: 'L6', zh: '达标须有日期和认定机关', en: 'a standard has a date and a certifier' }
      : undefined,
    row.communityHospital && !row.communityHospitalOn
      ? { column: 'community_hospital', rule: 'L6', zh: '社区医院须有创建日期', en: 'a community hospital has a date' }
      : undefined,
  ),
];
