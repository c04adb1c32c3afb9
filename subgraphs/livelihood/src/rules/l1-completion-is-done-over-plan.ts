import { refuse, rule } from '@redsail/kit';
import { compare, exact, sum } from '../amount/exact.js';
import type { RenewalProject } from '../renewal/renewal-project.register.js';

/** What was done of what was planned, as decimal strings of one unit. */
export interface Progress {
  readonly done: string | null;
  readonly plan: string | null;
}

/**
 * Rule L1: completion = done / plan for a plan above zero, null without a plan; never clamped, so 161.8 % is "1.618".
 * Six places, rounded half up.
 */
export function completionRate({ done, plan }: Progress): string | null {
  if (done === null || plan === null || compare(plan, '0') <= 0) return null;
  return exact(done).div(plan).toFixed();
}

/**
 * Rule L1 for a group: sum(done) / sum(plan), which is not the mean of the rates.
 * What has no plan counts on neither side: work outside the plan is not completion of it.
 */
export function rollUp(parts: Iterable<Progress>): { done: string; plan: string; completionRate: string | null } {
  const planned = [...parts].filter((part) => part.plan !== null && compare(part.plan, '0') > 0);
  const done = sum(planned.map((part) => part.done ?? '0'));
  const plan = sum(planned.map((part) => part.plan!));
  return { done, plan, completionRate: completionRate({ done, plan }) };
}

/** Rule L1 for a project: a plan that is stated is above zero; "no plan" is said by leaving it out. */
export const l1PlanAboveZero = rule<RenewalProject>('L1', ({ record, input, command }) => {
  const revised = command === 'reviseAnnualPlan';
  const plan = (revised ? (input.newPlan as string | null) : record.annualPlan) ?? null;
  return plan !== null && compare(plan, '0') <= 0
    ? refuse(
        revised ? 'newPlan' : 'annualPlan',
        '年度投资计划应大于0；没有计划时留空',
        'an annual plan is above zero; leave it out when there is none',
      )
    : undefined;
});
