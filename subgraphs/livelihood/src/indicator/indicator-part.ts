import { code, day, decimal, ratio, value } from '@redsail/kit';
import { Field } from 'type-graphql';
import type { ProgrammeStanding } from '../item/standing.js';
import { completionRate } from '../rules/l1-completion-is-done-over-plan.js';
import { Indicator } from './indicator.register.js';
import { measureIn } from './measure.js';

/** What an indicator says for a division. */
@value('指标在某区划的数值 · what an indicator says for a division')
export class IndicatorPart {
  @Field(() => Indicator, { description: '指标 · indicator' }) indicator!: Indicator;
  @code(null, '区划代码 · division code') regionCode!: string;
  @decimal('计划 · planned for the division', { nullable: true }) plan!: string | null;
  @decimal('完成 · done in the division', { nullable: true }) done!: string | null;
  @ratio('完成率 · done / plan, may exceed 1; null without a plan', { nullable: true }) completionRate!: string | null;
  @day('截至日期 · newest as-of day of the readings', { nullable: true }) asOfOn!: string | null;
}

/** Every indicator of the programme that has something to say of the division. */
export function indicatorParts({ programme, items }: ProgrammeStanding, division: string): IndicatorPart[] {
  return items.flatMap((item) =>
    item.indicators.flatMap((one) => {
      const { plan, done, asOfOn } = measureIn(one, programme.region, division);
      if (plan === null && done === null) return [];
      return [{ indicator: one.indicator, regionCode: division, plan, done, completionRate: completionRate({ done, plan }), asOfOn }];
    }),
  );
}
