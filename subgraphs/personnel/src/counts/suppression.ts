import { config } from '../config.js';

/** A zero names nobody; one to four people can be told apart (standards S10). */
export const isTooSmall = (count: number, threshold = config.suppressBelow): boolean => count > 0 && count < threshold;

/** The part of a Principal that decides whether small counts are shown. */
interface Caller {
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
}

/**
 * Who may read the persons themselves learns nothing from a small count. A department's own question for the sake of a rule
 * (O4: three full members) needs the true number and goes to no client.
 */
export const seesSmallCounts = (caller: Caller): boolean => caller.scopes.includes('person:read') || caller.roles.includes('service');

/**
 * Places of the cells that a caller who may only count does not see: the small ones, and the next smallest with them until there
 * are two and they are no small group together, for the total less the others gives their sum (standards S10, complementary cell).
 */
export function withheld(counts: readonly number[], threshold = config.suppressBelow): Set<number> {
  const hidden = new Set(counts.flatMap((count, at) => (isTooSmall(count, threshold) ? [at] : [])));
  if (!hidden.size) return hidden;
  const others = counts.flatMap((count, at) => (count > 0 && !hidden.has(at) ? [at] : [])).toSorted((a, b) => counts[a]! - counts[b]!);
  const together = () => [...hidden].reduce((sum, at) => sum + counts[at]!, 0);
  for (const at of others) {
    if (hidden.size > 1 && together() >= threshold) break;
    hidden.add(at);
  }
  return hidden;
}
