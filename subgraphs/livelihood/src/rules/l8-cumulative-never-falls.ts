import { refuse, rule } from '@redsail/kit';
import { compare } from '../amount/exact.js';
import { isYearToDate } from '../indicator/aggregation.js';
import type { CareFacility } from '../care/care-facility.register.js';
import { Indicator } from '../indicator/indicator.register.js';
import { Reading } from '../indicator/reading.register.js';
import type { RenewalProject } from '../renewal/renewal-project.register.js';

type Dated = Pick<Reading, 'period' | 'asOfOn' | 'value' | 'revision'>;

/** The reading of each period that counts: the highest revision. Ordered by as-of day. */
export function inForce<T extends Dated>(readings: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const reading of readings) {
    const known = newest.get(reading.period);
    if (!known || reading.revision > known.revision) newest.set(reading.period, reading);
  }
  return [...newest.values()].sort((one, other) => (one.asOfOn < other.asOfOn ? -1 : 1));
}

/**
 * Rule L8: a figure that counts from the start of the year never falls within it. A reading that comes late fits between its
 * neighbours. A lower figure is a correction of the earlier reading (`correctReading`), which this rule does not check.
 */
export const l8CumulativeNeverFalls = rule<Reading>('L8', async ({ record, find, load }) => {
  const indicator = await load(Indicator, record.indicator);
  if (!indicator || !isYearToDate(indicator.kind)) return undefined;
  const year = record.period.slice(0, 4);
  const all = await find(Reading, { indicator: record.indicator, region: record.region });
  const others = inForce(all.filter((other) => other.id !== record.id && other.period.startsWith(year)));
  const before = others.filter((other) => other.asOfOn <= record.asOfOn).at(-1);
  const after = others.find((other) => other.asOfOn > record.asOfOn);
  if (before && compare(record.value, before.value) < 0) {
    return refuse(
      'value',
      `累计数不得下降：${before.asOfOn} 已为 ${before.value}；如前数有误，请更正前数`,
      `a cumulative figure never falls: it was ${before.value} on ${before.asOfOn}; if that was wrong, correct it`,
    );
  }
  return after && compare(record.value, after.value) > 0
    ? refuse(
        'value',
        `累计数不得下降：${after.asOfOn} 为 ${after.value}`,
        `a cumulative figure never falls: it is ${after.value} on ${after.asOfOn}`,
      )
    : undefined;
});

/** Rule L8 for the investment completed in a year: a lower amount is a correction (`correctProjectInvestment`), with its document. */
export const l8InvestmentNeverFalls = rule<RenewalProject>('L8', ({ record, input }) =>
  compare(input.amount, record.completed) < 0
    ? refuse(
        'amount',
        `累计完成投资不得下降：已为 ${record.completed} 元`,
        `the investment completed never falls: it is ${record.completed} yuan`,
      )
    : undefined,
);

/** Rule L8 for the visits of a care facility: they fall only with a new year. */
export const l8VisitsNeverFall = rule<CareFacility>('L8', ({ record, input, today }) => {
  if (input.asOfOn > today) return refuse('asOfOn', '截至日期在今天之后', 'the as-of day is in the future');
  const last = record.visitsAsOfOn;
  if (last && input.asOfOn < last) return refuse('asOfOn', `已有截至 ${last} 的人次`, `visits are known as of ${last} already`);
  return last?.slice(0, 4) === input.asOfOn.slice(0, 4) && input.visits < record.visitsTotal
    ? refuse('visits', `年度累计人次不得下降：已为 ${record.visitsTotal}`, `visits of a year never fall: they are at ${record.visitsTotal}`)
    : undefined;
});
