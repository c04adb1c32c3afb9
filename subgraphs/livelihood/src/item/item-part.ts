import { choice, code, day, decimal, ratio, text, value } from '@redsail/kit';
import { Field } from 'type-graphql';
import { compare } from '../amount/exact.js';
import { covers } from '../division/division-tree.js';
import { measureIn } from '../indicator/measure.js';
import { completionRate } from '../rules/l1-completion-is-done-over-plan.js';
import { daysBetween } from './days.js';
import { lightOf, lightOfPart } from './light.js';
import { Light, type LivelihoodItemStatus } from './livelihood-item.choices.js';
import { LivelihoodItem } from './livelihood-item.register.js';
import { principalOf, type ItemStanding, type ProgrammeStanding } from './standing.js';

/** How an item stands in a division: for the programme's own division the whole item, below it that division's part. */
@value('实事在某区划的进展 · how an item stands in a division')
export class LivelihoodItemPart {
  @Field(() => LivelihoodItem, { description: '实事 · item' }) item!: LivelihoodItem;
  @code(null, '区划代码 · division code') regionCode!: string;
  @text('单位 · unit of the principal indicator', { nullable: true }) unit!: string | null;
  @decimal('计划 · planned for the division', { nullable: true }) plan!: string | null;
  @decimal('完成 · done in the division', { nullable: true }) done!: string | null;
  @ratio('完成率 · done / plan, may exceed 1; null without a plan', { nullable: true }) completionRate!: string | null;
  @choice(Light, '亮灯 · light', { nullable: true }) light!: Light | null;
  @day('截至日期 · newest as-of day of the readings', { nullable: true }) asOfOn!: string | null;
}

/** Days by which the most overdue milestone is late on `asOf`. */
export function overdueDays({ milestones }: ItemStanding, asOf: string | null): number {
  if (asOf === null) return 0;
  const late = milestones
    .filter((milestone) => !milestone.actualOn || milestone.actualOn > asOf)
    .map((milestone) => daysBetween(milestone.plannedOn, asOf));
  return Math.max(0, ...late);
}

/** The item in the division; null when the division has no part in it. */
export function itemPart(
  { programme, reportedOn }: ProgrammeStanding,
  standing: ItemStanding,
  division: string,
): LivelihoodItemPart | null {
  const { item } = standing;
  const whole = covers(division, programme.region);
  const principal = principalOf(standing);
  const measure = principal && measureIn(principal, programme.region, division);
  if (!whole && (!measure || (measure.plan === null && measure.done === null))) return null;
  const completion = measure ? completionRate(measure) : null;
  const startsOn = item.plannedStartOn ?? programme.startsOn;
  const endsOn = item.plannedEndOn ?? programme.endsOn;
  // Planned but not reported counts as nothing done: silence must not look like progress.
  const judged = completion ?? (measure && measure.plan !== null && compare(measure.plan, '0') > 0 ? '0' : null);
  const pace = { status: item.status as LivelihoodItemStatus, completion: judged, startsOn, endsOn, asOf: reportedOn };
  return {
    item,
    regionCode: whole ? programme.region : division,
    unit: principal?.indicator.unit ?? null,
    plan: measure?.plan ?? null,
    done: measure?.done ?? null,
    completionRate: completion,
    light: whole ? lightOf(pace, overdueDays(standing, reportedOn)) : lightOfPart(pace),
    asOfOn: measure?.asOfOn ?? null,
  };
}
