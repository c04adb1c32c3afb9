import type { IndicatorAggregation, IndicatorKind } from './indicator.choices.js';

/** Kinds whose figures of several divisions must never be added up (rule L2). */
const RELATIVE: ReadonlySet<string> = new Set<IndicatorKind>(['RATE', 'SHARE', 'CONTRIBUTION']);
/** Kinds that count from the start of the year, and so never fall within it (rule L8). */
const YEAR_TO_DATE: ReadonlySet<string> = new Set<IndicatorKind>(['CUMULATIVE', 'VISITS', 'MONEY']);

export const isRelative = (kind: IndicatorKind): boolean => RELATIVE.has(kind);
export const isYearToDate = (kind: IndicatorKind): boolean => YEAR_TO_DATE.has(kind);

/** Rule L2 for the declaration of an indicator. */
export const addsUpWrongly = (kind: IndicatorKind, aggregation: IndicatorAggregation): boolean => isRelative(kind) && aggregation === 'SUM';

export const NOT_SUMMED = {
  zh: '比率、占比、贡献率不可相加，汇总方式应为 NONE（不可相加）',
  en: 'rates, shares and contributions are never summed: the aggregation is NONE',
} as const;
