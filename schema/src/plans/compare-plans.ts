import type { SavedOperation } from '../operations/saved-operation.js';
import type { PlanComparison, PlanCost } from './plan-cost.js';

/** The name of an operation in the whole graph, `portal/Towns`: the key of its plan, and its coordinate as a change. */
export const operationKey = ({ client, name }: Pick<SavedOperation, 'client' | 'name'>): string => `${client}/${name}`;

/** The plans of every operation that could be planned before and after, in the order of the operations. */
export function comparePlans(
  before: ReadonlyMap<string, PlanCost>,
  after: ReadonlyMap<string, PlanCost>,
  operations: readonly Pick<SavedOperation, 'client' | 'name'>[],
): readonly PlanComparison[] {
  return operations.flatMap((operation) => {
    const [old, now] = [before.get(operationKey(operation)), after.get(operationKey(operation))];
    return old && now ? [{ client: operation.client, operation: operation.name, before: old, after: now }] : [];
  });
}
