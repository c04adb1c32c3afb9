import type { Schemas } from './api/reading.js';
import type { Change } from './change.js';
import { reachableTypes } from './reachable.js';

/** Types that are still there, and that nothing leads to any more. */
export function* findReachabilityChanges({ before, after }: Schemas): Generator<Change> {
  const now = reachableTypes(after);
  for (const type of reachableTypes(before))
    if (!now.has(type) && after.getType(type)) yield { rule: 'type-unreachable', coordinate: type };
}
