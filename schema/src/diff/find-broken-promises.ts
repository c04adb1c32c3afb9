import { partsOf } from '../lint/parts.js';
import type { Schemas } from './api/reading.js';
import type { Change } from './change.js';

/** Fields, arguments, input fields and enum values that are gone (or hidden) before the day that their deprecation promised. */
export function* findBrokenPromises({ before, after, today }: Schemas): Generator<Change> {
  const still = new Set([...partsOf(after)].map(({ coordinate }) => coordinate));
  for (const { kind, coordinate, is } of partsOf(before)) {
    if (kind === 'type' || still.has(coordinate)) continue;
    const promised = promisedDay(is.deprecationReason ?? '');
    if (promised && today <= promised) yield { rule: 'removed-before-its-day', coordinate, after: promised };
  }
}

/** The last of the days that a reason names: "since 2026-01-01, until 2027-01-01". */
const promisedDay = (reason: string): string | undefined =>
  reason
    .match(/\d{4}-\d{2}-\d{2}/g)
    ?.toSorted()
    .at(-1);
