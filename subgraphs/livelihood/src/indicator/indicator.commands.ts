import { act, choice, code, create, decimal, flag, foreign, lifecycle, ref, text } from '@redsail/kit';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { indicatorsOpen, targetsOpen } from '../rules/item-targets-are-settled.js';
import { l2Aggregation } from '../rules/l2-rates-are-not-summed.js';
import { l5IndicatorUnit } from '../rules/l5-money-in-yuan.js';
import { l6TargetsWithinWhole } from '../rules/l6-parts-make-the-whole.js';
import { IndicatorAggregation, IndicatorKind } from './indicator.choices.js';
import { Indicator } from './indicator.register.js';
import { IndicatorTarget } from './indicator-target.register.js';

export const indicatorCommands = lifecycle(Indicator, {
  title: '指标 · indicator',
  scope: 'livelihood:write',
  commands: [
    create('defineIndicator', '设定指标 · define what of an item is measured', {
      documentNo: 'optional',
      input: {
        item: ref(() => LivelihoodItem, '实事 · item'),
        code: code(null, '指标代码 · code'),
        name: text('名称 · name'),
        unit: text('单位 · unit; 1 for ratios'),
        kind: choice(IndicatorKind, '类别 · kind'),
        aggregation: choice(IndicatorAggregation, '汇总方式 · how divisions add up'),
        population: text('统计范围 · population it is about'),
        baseline: decimal('基数 · baseline', { nullable: true }),
        target: decimal('目标 · target', { nullable: true }),
        principal: flag('主指标 · the one that tells the item’s completion'),
      },
      rules: [l2Aggregation, l5IndicatorUnit, indicatorsOpen],
      make: (input) => ({ ...input }),
    }),
    act('reviseIndicatorTarget', '修订目标 · revise the target while the item is open to change', {
      from: 'any',
      documentNo: 'required',
      input: { target: decimal('目标 · target') },
      rules: [indicatorsOpen],
      apply: (indicator, input) => {
        indicator.target = input.target;
      },
    }),
  ],
});

export const indicatorTargetCommands = lifecycle(IndicatorTarget, {
  title: '分解目标 · target of a division',
  scope: 'livelihood:write',
  commands: [
    create('allocateIndicatorTarget', '分解目标 · allot a division its part of a target', {
      documentNo: 'optional',
      input: {
        indicator: ref(() => Indicator, '指标 · indicator'),
        region: foreign('Region', 'code', '区划 · division'),
        target: decimal('目标 · target'),
        remainder: flag('余数 · remainder: what no division below is to do', { nullable: true }),
        note: text('说明 · note; a remainder says why', { nullable: true }),
      },
      rules: [l6TargetsWithinWhole, targetsOpen],
      make: (input) => ({ ...input, remainder: input.remainder ?? false }),
    }),
    act('reallocateIndicatorTarget', '调整分解目标 · change a division’s part', {
      from: 'any',
      documentNo: 'required',
      input: { newTarget: decimal('新目标 · new target') },
      rules: [l6TargetsWithinWhole, targetsOpen],
      apply: (target, input) => {
        target.target = input.newTarget;
      },
    }),
  ],
});
