import type { ImportRow } from '@redsail/kit';
import { IN_YUAN, isScaledMoney } from '../amount/money-unit.js';
import { found, type RowProblem } from '../row-problem.js';
import { addsUpWrongly, NOT_SUMMED } from './aggregation.js';
import type { IndicatorAggregation, IndicatorKind } from './indicator.choices.js';

/** What an import says of one indicator beyond its single fields: rules L2 and L5. */
export const indicatorRowProblems = (row: ImportRow): RowProblem[] =>
  found(
    addsUpWrongly(row.kind as IndicatorKind, row.aggregation as IndicatorAggregation)
      ? { column: 'aggregation', rule: 'L2', ...NOT_SUMMED }
      : undefined,
    isScaledMoney(String(row.unit)) ? { column: 'unit', rule: 'L5', ...IN_YUAN } : undefined,
    row.kind === 'MONEY' && row.unit !== '元'
      ? { column: 'unit', rule: 'L5', zh: '金额指标的单位应为元', en: 'the unit of a money indicator is 元' }
      : undefined,
  );
