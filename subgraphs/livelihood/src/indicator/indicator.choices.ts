import { choices, type ChoiceOf } from '@redsail/kit';

export const IndicatorKind = choices('IndicatorKind', '指标类别 · kind of indicator', {
  COUNT: '数量 · number on the day, may rise and fall',
  CUMULATIVE: '累计数 · total since the start of the year',
  RATE: '比率 · rate',
  SHARE: '占比 · share',
  CONTRIBUTION: '贡献率 · contribution to growth',
  MONEY: '金额 · yuan since the start of the year',
  VISITS: '人次 · visits since the start of the year, not persons',
});
export type IndicatorKind = ChoiceOf<typeof IndicatorKind>;

export const IndicatorAggregation = choices('IndicatorAggregation', '汇总方式 · how divisions add up', {
  SUM: '各区划相加 · the divisions’ figures are summed',
  NONE: '不可相加 · each division’s figure stands alone',
});
export type IndicatorAggregation = ChoiceOf<typeof IndicatorAggregation>;
