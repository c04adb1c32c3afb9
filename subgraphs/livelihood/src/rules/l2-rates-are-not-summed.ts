import { refuse, rule } from '@redsail/kit';
import { addsUpWrongly, NOT_SUMMED } from '../indicator/aggregation.js';
import { Indicator } from '../indicator/indicator.register.js';
import type { Reading } from '../indicator/reading.register.js';

/** Rule L2: rates, shares and contributions stand alone in each division; nothing may be set to sum them. */
export const l2Aggregation = rule<Indicator>('L2', ({ record }) =>
  addsUpWrongly(record.kind, record.aggregation) ? refuse('aggregation', NOT_SUMMED.zh, NOT_SUMMED.en) : undefined,
);

/**
 * Rule L2: a reading is in its indicator's unit. Who reports states the unit again: figures in 万人 against an indicator in 人
 * are the commonest mistake, and no later check would see it.
 */
export const l2SharedUnit = rule<Reading>('L2', async ({ record, input, load }) => {
  const indicator = await load(Indicator, record.indicator);
  if (!indicator || input.unit === indicator.unit) return undefined;
  return refuse(
    'unit',
    `指标单位为“${indicator.unit}”，填报单位为“${input.unit}”，请换算后填报`,
    `the indicator's unit is "${indicator.unit}", got "${input.unit}": convert the value`,
  );
});
