import type { Cache } from '../cache/cache.js';
import type { SavedOperation } from '../operations/saved-operation.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { comparePlans, operationKey } from './compare-plans.js';
import type { PlanComparison } from './plan-cost.js';
import { planCosts } from './plan-costs.js';

/** What operations that are valid before and after cost before and after; nothing where only the API of one side is known. */
export async function planBoth(
  base: Snapshot,
  head: Snapshot,
  operations: readonly SavedOperation[],
  cache: Cache | undefined,
): Promise<readonly PlanComparison[]> {
  if (!base.supergraph || !head.supergraph || operations.length === 0) return [];
  const asked = operations.map((operation) => ({ key: operationKey(operation), text: operation.text }));
  const before = await planCosts(base.supergraph, asked, cache);
  const after = base.supergraph === head.supergraph ? before : await planCosts(head.supergraph, asked, cache);
  return comparePlans(before, after, operations);
}
