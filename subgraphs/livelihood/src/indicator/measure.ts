import { sum } from '../amount/exact.js';
import { covers } from '../division/division-tree.js';
import type { IndicatorStanding } from '../item/standing.js';

/** What an indicator says for a division. */
export interface Measure {
  readonly done: string | null;
  readonly plan: string | null;
  /** Newest and oldest as-of day among the readings it is made of. */
  readonly asOfOn: string | null;
  readonly oldestOn: string | null;
  readonly sources: readonly string[];
  /** How many divisions have reported. */
  readonly divisions: number;
}

/**
 * Measures an indicator in a division: the sum of all that lies within it (rule L6), or for rates and shares, which are never
 * summed (rule L2), the division's own figure. A division that holds the whole programme gets the programme's.
 * @param home the programme's division
 */
export function measureIn({ indicator, targets, readings }: IndicatorStanding, home: string, division: string): Measure {
  const whole = covers(division, home);
  const at = whole ? home : division;
  const summed = indicator.aggregation === 'SUM';
  const counts = ({ region }: { readonly region: string }) => (summed ? covers(at, region) : region === at);
  const parts = readings.filter(counts);
  const planned = targets.filter(counts).map((target) => target.target);
  const days = parts.map((part) => part.asOfOn).sort();
  return {
    done: parts.length ? sum(parts.map((part) => part.value)) : null,
    plan: whole && indicator.target ? indicator.target : planned.length ? sum(planned) : null,
    asOfOn: days.at(-1) ?? null,
    oldestOn: days[0] ?? null,
    sources: [...new Set(parts.map((part) => part.source))],
    divisions: parts.length,
  };
}
