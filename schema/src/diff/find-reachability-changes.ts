import { isSpecifiedScalarType } from 'graphql';
import type { Schemas } from './api/reading.js';
import type { Change } from './change.js';
import { reachableTypes } from './reachable.js';

/** Types that are still there, and that nothing leads to any more; GraphQL's own scalars are always there. */
export function* findReachabilityChanges({ before, after }: Schemas): Generator<Change> {
  const now = reachableTypes(after);
  for (const name of reachableTypes(before)) {
    const type = after.getType(name);
    if (type && !now.has(name) && !isSpecifiedScalarType(type)) yield { rule: 'type-unreachable', coordinate: name };
  }
}
