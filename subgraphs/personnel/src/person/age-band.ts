import { AgeBand } from './person.choices.js';

/** Each band starts at an age; the last one that starts at or below the age is the person's. */
const BANDS: readonly (readonly [from: number, band: AgeBand])[] = [
  [0, AgeBand.UNDER_30],
  [30, AgeBand.FROM_30_TO_39],
  [40, AgeBand.FROM_40_TO_49],
  [50, AgeBand.FROM_50_TO_59],
  [60, AgeBand.FROM_60],
];

/** A band rather than an age: the year of birth is all that is kept, so the age may be one too high (standards S10, minimum scope). */
export function ageBandOf(birthYear: number, today: string): AgeBand {
  const age = Number(today.slice(0, 4)) - birthYear;
  return BANDS.findLast(([from]) => age >= from)?.[1] ?? AgeBand.UNDER_30;
}
