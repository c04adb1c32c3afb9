import type { CheckReport } from '../check/check-report.js';
import { both } from './both.js';
import { isDowngraded, standingNames, standingOf, type Standing } from './standing.js';

/** How many changes count in one way. */
export interface Count {
  readonly count: number;
  /** How many of them nobody uses, so that they count less than their rules have it. */
  readonly downgraded: number;
  /** How many of them were approved once, and the end date has passed. */
  readonly expired: number;
}

export type Tally = Readonly<Record<Standing, Count>>;

export function tally({ changes }: CheckReport): Tally {
  const counts = standingNames.map((standing) => {
    const those = changes.filter((change) => standingOf(change) === standing);
    const count = {
      count: those.length,
      downgraded: those.filter(isDowngraded).length,
      expired: those.filter(({ expired }) => expired).length,
    };
    return [standing, count] as const;
  });
  return Object.fromEntries(counts) as Record<Standing, Count>;
}

/** What there is to say of some changes beside how many they are. */
export const countAsides = ({ downgraded, expired }: Count): readonly string[] => [
  ...(downgraded > 0
    ? [both({ zh: `其中 ${downgraded} 处因不影响已知的使用而降级`, en: `${downgraded} downgraded, for no use that is known meets them` })]
    : []),
  ...(expired > 0 ? [both({ zh: `其中 ${expired} 处批准已过期`, en: `${expired} whose approval has ended` })] : []),
];
