import { refuse, rule } from '@redsail/kit';
import { covers } from '../division/division-tree.js';
import { Indicator } from '../indicator/indicator.register.js';
import { Reading } from '../indicator/reading.register.js';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { LivelihoodProgramme } from '../programme/livelihood-programme.register.js';

/**
 * Rule L6: the sum over divisions is the total, so nothing is counted in a division and again in one above it.
 * What no division below accounts for is reported by the division above as its stated remainder.
 */
export const l6ReadingsCountOnce = rule<Reading>('L6', async ({ record, find, load }) => {
  const indicator = await load(Indicator, record.indicator);
  const item = indicator && (await load(LivelihoodItem, indicator.item));
  const programme = item && (await load(LivelihoodProgramme, item.programme));
  if (!indicator || !programme) return undefined;
  if (!covers(programme.region, record.region)) {
    return refuse(
      'region',
      `区划应在计划所属区划 ${programme.region} 之内`,
      `the division lies within the programme's, ${programme.region}`,
    );
  }
  if (indicator.aggregation === 'NONE') return undefined;
  const others = (await find(Reading, { indicator: record.indicator, period: record.period })).filter(
    (other) => other.region !== record.region,
  );
  const inside = others.find((other) => covers(record.region, other.region));
  if (inside && !record.remainder) {
    return refuse(
      'remainder',
      `下级区划 ${inside.region} 已有读数；此处只填未分到下级的余数，并注明 remainder`,
      `${inside.region} below has reported: state only the remainder here, and mark it so`,
    );
  }
  const outside = others.find((other) => !other.remainder && covers(other.region, record.region));
  return outside
    ? refuse(
        'region',
        `上级区划 ${outside.region} 已填报全部数值，会重复计算`,
        `${outside.region} above has reported the whole: it would count twice`,
      )
    : undefined;
});
