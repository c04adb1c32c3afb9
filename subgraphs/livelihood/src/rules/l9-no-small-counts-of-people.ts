import { refuse, rule } from '@redsail/kit';
import { compare } from '../amount/exact.js';
import { Indicator } from '../indicator/indicator.register.js';
import type { Reading } from '../indicator/reading.register.js';

/** Counts of persons below this point to somebody. */
export const SMALLEST_COUNT = '5';
/** Units in which persons are counted; 人次 are visits, not persons. */
const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位']);

/** True when the value counts persons and is so small that it tells of somebody. */
export const pointsToSomebody = (unit: string, value: string): boolean =>
  PERSONS.has(unit) && compare(value, '0') > 0 && compare(value, SMALLEST_COUNT) < 0;

/**
 * Rule L9: a count of persons under 5 is not kept at all, so that neither the row nor a difference of rows can show it;
 * it is reported with a larger division or in the remainder.
 */
export const l9NoSmallCountsOfPeople = rule<Reading>('L9', async ({ record, load }) => {
  const indicator = await load(Indicator, record.indicator);
  return indicator && pointsToSomebody(indicator.unit, record.value)
    ? refuse(
        'value',
        '少于5人的数值不单独填报，请并入上级区划或余数',
        'a count of persons under 5 is not reported alone: put it with a larger division or into the remainder',
      )
    : undefined;
});
