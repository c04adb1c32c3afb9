import type { ImportRow, ApproxBound } from '@redsail/kit';
import { compare } from '../amount/exact.js';
import { IN_YUAN, isScaledMoney } from '../amount/money-unit.js';
import { divisionProblems } from '../division/division-problems.js';
import { found, type RowProblem } from '../row-problem.js';
import { boundInWording, numberInWording } from './wording.js';

/** A published number with the words it was published in. */
export interface WordedFigure {
  readonly value: string;
  readonly bound: ApproxBound;
  readonly raw: string;
}

/** Rule L4: an approximate figure keeps its bound and its wording, and the value is the number in the wording. */
export function wordingProblem({
  value,
  bound,
  raw,
}: WordedFigure): { field: 'raw' | 'bound' | 'value'; zh: string; en: string } | undefined {
  if (!raw.trim()) return { field: 'raw', zh: '须保留原文写法', en: 'the published wording is kept' };
  const said = boundInWording(raw);
  if (said && said !== bound) return { field: 'bound', zh: `原文“${raw}”的界限应为 ${said}`, en: `the wording "${raw}" says ${said}` };
  const number = numberInWording(raw);
  if (number !== null && compare(number, value) !== 0) {
    return { field: 'value', zh: `原文“${raw}”的数值应为 ${number}`, en: `the wording "${raw}" says ${number}` };
  }
  return undefined;
}

const regionProblems = divisionProblems('region');

/** What an import says of one published figure beyond its single fields: rules L4 and L5 and the division's code. */
export function figureRowProblems(row: ImportRow): RowProblem[] {
  const wording = wordingProblem(row as unknown as WordedFigure);
  return [
    ...regionProblems(row),
    ...found(
      wording && { column: wording.field, rule: 'L4', zh: wording.zh, en: wording.en },
      isScaledMoney(String(row.unit)) ? { column: 'unit', rule: 'L5', ...IN_YUAN } : undefined,
    ),
  ];
}
