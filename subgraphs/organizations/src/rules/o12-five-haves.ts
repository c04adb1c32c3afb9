import { refuse, rule } from '@redsail/kit';
import { FIVE_HAVES, hasOn } from '../rider-station/five-haves.js';
import { FIVE_HAVE_LABELS } from '../rider-station/rider-station.choices.js';
import type { RiderStation } from '../rider-station/rider-station.register.js';

/** O12: a compliant station has all five haves, each with evidence at most a year old on the day it is certified. */
export const o12FiveHaves = rule<RiderStation>('O12', ({ record, effectiveOn }) => {
  const lacking = FIVE_HAVES.filter((have) => !hasOn(record, have, effectiveOn)).map(({ have }) => FIVE_HAVE_LABELS[have].split(' · '));
  return lacking.length === 0
    ? undefined
    : refuse(
        null,
        `“五有”缺少一年内的依据：${lacking.map(([zh]) => zh).join('、')}`,
        `of the five haves these lack evidence of the last year: ${lacking.map(([, en]) => en).join(', ')}`,
      );
});
