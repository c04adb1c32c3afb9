import type { Change } from '../diff/change.js';
import type { Policy } from '../policy/policy.js';
import { operationKey } from './compare-plans.js';
import type { PlanComparison, PlanCost } from './plan-cost.js';

/**
 * `plan-costlier` where a plan takes more fetches or steps than the graph's policy lets pass, `plan-cheaper` where it takes fewer of one and
 * no more of the other. The change's coordinate is `client/operation`.
 */
export function findPlanChanges(comparisons: readonly PlanComparison[], allowed: Policy['plans']): readonly Change[] {
  return comparisons.flatMap(({ client, operation, before, after }) => {
    const more = { fetches: after.fetches - before.fetches, steps: after.steps - before.steps };
    const rule =
      more.fetches > allowed.fetches || more.steps > allowed.steps
        ? 'plan-costlier'
        : Math.max(more.fetches, more.steps) <= 0 && Math.min(more.fetches, more.steps) < 0
          ? 'plan-cheaper'
          : undefined;
    if (!rule) return [];
    return [{ rule, coordinate: operationKey({ client, name: operation }), before: shownCost(before), after: shownCost(after) }];
  });
}

/** `2 fetches, 1 step`. */
export const shownCost = ({ fetches, steps }: PlanCost): string =>
  `${fetches} ${fetches === 1 ? 'fetch' : 'fetches'}, ${steps} ${steps === 1 ? 'step' : 'steps'}`;
