import { count, day, ratio, value } from '@redsail/kit';
import { completionRate } from '../rules/l1-completion-is-done-over-plan.js';
import type { LivelihoodItemPart } from './item-part.js';
import { Light } from './livelihood-item.choices.js';

/** How many of a division's items are done. Items are measured in units that do not add up, so the plan is the items themselves. */
@value('实事完成情况 · how many items are done')
export class LivelihoodCompletion {
  @count('实事数 · items') items!: number;
  @count('已完成 · completed, blue') completed!: number;
  @count('正常 · on track, green') green!: number;
  @count('缓慢 · slow, yellow') yellow!: number;
  @count('滞后 · lagging, red') red!: number;
  @count('未评 · not judged: not yet published, or being adjusted') unjudged!: number;
  @ratio('完成率 · completed / items', { nullable: true }) completionRate!: string | null;
  @day('截至日期 · newest as-of day of the readings', { nullable: true }) asOfOn!: string | null;
}

export function completionOf(parts: readonly LivelihoodItemPart[]): LivelihoodCompletion {
  const lit = (light: Light | null) => parts.filter((part) => part.light === light).length;
  const days = parts
    .map((part) => part.asOfOn)
    .filter((day) => day !== null)
    .sort();
  return {
    items: parts.length,
    completed: lit(Light.BLUE),
    green: lit(Light.GREEN),
    yellow: lit(Light.YELLOW),
    red: lit(Light.RED),
    unjudged: lit(null),
    completionRate: completionRate({ done: String(lit(Light.BLUE)), plan: String(parts.length) }),
    asOfOn: days.at(-1) ?? null,
  };
}
