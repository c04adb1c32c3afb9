import { choice, code, decimal, Entity, flag, many, ref, register, text, type Many } from '@redsail/kit';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { IndicatorAggregation, IndicatorKind } from './indicator.choices.js';
import { indicatorRowProblems } from './indicator-row-problems.js';
import { IndicatorTarget } from './indicator-target.register.js';
import { Reading } from './reading.register.js';

/** What is measured, in which unit and of whom. Baseline, target and readings share unit and population (rule L2). */
@register('指标 · indicator', {
  plural: 'indicators',
  natural: ['item', 'code'],
  scope: 'livelihood:read',
  checkRow: indicatorRowProblems,
})
export class Indicator extends Entity {
  @ref(() => LivelihoodItem, '实事 · item', { index: true }) item!: string;
  @code(null, '指标代码 · code; the published figure it is compared with has the same', { index: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @text('单位 · unit, such as 个, 人, 元; 1 for ratios') unit!: string;
  @choice(IndicatorKind, '类别 · kind') kind!: IndicatorKind;
  @choice(IndicatorAggregation, '汇总方式 · how divisions add up') aggregation!: IndicatorAggregation;
  @text('统计范围 · population it is about') population!: string;
  @decimal('基数 · baseline', { nullable: true }) baseline?: string | null;
  @decimal('目标 · target', { nullable: true }) target?: string | null;
  @flag('主指标 · the one that tells the item’s completion') principal!: boolean;
  @many(() => IndicatorTarget, 'indicator', '分解目标 · targets by division') targets!: Many;
  @many(() => Reading, 'indicator', '读数 · readings') readings!: Many;
}
