import { config } from '../config.js';
import { isTooSmall, withheld } from './suppression.js';

/** Digits of a division code that name a province, prefecture, county, town and village. */
const LEVELS = [2, 4, 6, 9, 12] as const;

/**
 * Which divisions' counts are withheld from a caller who may only count, told by the significant digits of their codes.
 * A division's count is the sum of its parts', so a small part that is withheld alone could be worked out from the whole and the
 * other parts: another part is withheld with it, and everything below a withheld division too. What is withheld follows from the
 * whole table and never from what is asked for, so that no two questions have a difference that one of them would not have shown.
 * @param counts by the 12 digits of the division that each was counted in
 */
export function withheldDivisions(counts: ReadonlyMap<string, number>, threshold = config.suppressBelow): (prefix: string) => boolean {
  const hidden = new Set<string>();
  const totals = LEVELS.map((digits) => totalsBy(counts, digits));
  for (const [prefix, total] of totals[0]!) if (isTooSmall(total, threshold)) hidden.add(prefix);
  const isHidden = (prefix: string) => LEVELS.some((digits) => digits <= prefix.length && hidden.has(prefix.slice(0, digits)));
  LEVELS.slice(1).forEach((_, at) => {
    for (const [parent, parts] of Map.groupBy(totals[at + 1]!, ([prefix]) => prefix.slice(0, LEVELS[at]))) {
      if (isHidden(parent)) continue;
      for (const part of withheld(
        parts.map(([, count]) => count),
        threshold,
      ))
        hidden.add(parts[part]![0]);
    }
  });
  return isHidden;
}

function totalsBy(counts: ReadonlyMap<string, number>, digits: number): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [code, count] of counts) totals.set(code.slice(0, digits), (totals.get(code.slice(0, digits)) ?? 0) + count);
  return totals;
}
