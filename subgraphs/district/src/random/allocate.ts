import type { Random } from './random.js';

/**
 * Whole numbers that sum to `total`, in proportion to `weights` (largest remainder), none below `least`.
 * @throws RangeError when `total` is too small for `least` in every part
 */
export function allocate(total: number, weights: readonly number[], least = 0): number[] {
  const free = total - least * weights.length;
  if (free < 0) throw new RangeError(`allocate: expected at least ${least} for each of ${weights.length} parts, got ${total} in all`);
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  if (weights.length === 0 || sum === 0) return evenly(free, weights.length).map((part) => part + least);
  const exact = weights.map((weight) => (free * weight) / sum);
  const parts = exact.map(Math.floor);
  const missing = free - parts.reduce((whole, part) => whole + part, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index]! += 1;
  return parts.map((part) => part + least);
}

function evenly(total: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, index) => Math.floor(total / parts) + (index < total % parts ? 1 : 0));
}

/** `allocate` with uneven weights: the largest part is about twice the smallest. */
export function spread(total: number, parts: number, random: Random, least = 0): number[] {
  return allocate(
    total,
    Array.from({ length: parts }, () => 0.6 + 0.8 * random.next()),
    least,
  );
}
