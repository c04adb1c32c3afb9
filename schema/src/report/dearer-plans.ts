import type { CheckReport } from '../check/check-report.js';
import { operationKey } from '../plans/compare-plans.js';
import type { PlanComparison } from '../plans/plan-cost.js';

/** The plans that take more requests, or more steps one after another, than they took, and that policy lets pass: others are changes. */
export function dearerPlans({ plans, changes }: CheckReport): readonly PlanComparison[] {
  const told = new Set(changes.map(({ coordinate }) => coordinate));
  return plans
    .filter(({ before, after }) => after.fetches > before.fetches || after.steps > before.steps)
    .filter(({ client, operation }) => !told.has(operationKey({ client, name: operation })));
}
