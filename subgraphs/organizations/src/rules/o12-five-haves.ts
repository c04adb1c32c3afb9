import { choicesOf, refuse, rule } from '@redsail/kit';
import { FIVE_HAVES, hasOn } from '../rider-station/five-haves.js';
import { FiveHave } from '../rider-station/rider-station.choices.js';
import type { RiderStation } from '../rider-station/rider-station.register.js';

/** O12: a compliant station has all five haves, each with evidence at most a year old on the day it is certified. */
export const o12FiveHaves = rule<RiderStation>('O12', ({ record, effectiveOn }) => {
  const { labels } = choicesOf(FiveHave);
  const lacking = FIVE_HAVES.filter((have) => !hasOn(record, have, effectiveOn)).map(({ have }) => labels.get(have)!);
  return lacking.length === 0
    ? undefined
    : refuse(
        null,
        `“五有”缺少一年内的依据:${lacking.map((label) => label.zh).join('、')}`,
        `of the five haves these lack evidence of the last year: ${lacking.map((label) => label.en).join(', ')}`,
      );
});
