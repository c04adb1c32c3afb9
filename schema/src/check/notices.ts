import { nobodyKnown, onlyItsApi, unneededWaiver } from '../report/check-messages.js';
import type { Problem } from '../report/problem.js';
import type { JudgedChange } from './check-report.js';
import type { CheckInputs } from './check.js';

/** What is good to know and fails nothing. */
export function noticesOf(
  { base, waivers }: Pick<CheckInputs, 'base' | 'waivers'>,
  changes: readonly JudgedChange[],
  knowsUse: boolean,
): readonly Problem[] {
  const needed = new Set(changes.flatMap(({ waiver, expired }) => [waiver, expired]));
  return [
    ...(base.subgraphs.length === 0 ? [onlyItsApi(base.title)] : []),
    ...(knowsUse ? [] : [nobodyKnown()]),
    ...waivers
      .filter((waiver) => !needed.has(waiver))
      .map(({ file, line, rule, coordinate }) => unneededWaiver(file, line, rule, coordinate)),
  ];
}
