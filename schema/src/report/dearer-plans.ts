import type { CheckReport } from '../check/check-report.js';
import type { PlanComparison } from '../plans/plan-cost.js';

/** The plans that take more requests, or more steps one after another, than they took. */
export const dearerPlans = ({ plans }: CheckReport): readonly PlanComparison[] =>
  plans.filter(({ before, after }) => after.fetches > before.fetches || after.steps > before.steps);
