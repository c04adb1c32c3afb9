import { code, count, day, decimal, value, type Context } from '@redsail/kit';
import { sum } from '../amount/exact.js';
import { covers } from '../division/division-tree.js';
import type { IndicatorInProgramme } from './indicator-standing.js';
import { Reading } from './reading.register.js';

/** One point of an indicator's curve. */
@value('一期读数合计 · what the readings of one period say')
export class PeriodMeasurement {
  @code(null, '期间 · period') period!: string;
  @decimal('数值 · value in the indicator’s unit') value!: string;
  @day('截至日期 · newest as-of day among the readings') asOfOn!: string;
  @count('填报区划数 · how many divisions reported') divisions!: number;
}

/** Every reading of the indicators, revisions included. One statement. */
export async function allReadings(context: Context, indicators: readonly string[]): Promise<Map<string, Reading[]>> {
  const rows = (await context.rows(Reading).where({ indicator: indicators }).all()) as unknown as Reading[];
  return Map.groupBy(rows, (row) => row.indicator);
}

/**
 * The curve of an indicator in a division: of every period the newest revisions, summed over what lies within (rule L6), or for a
 * rate the division's own (rule L2). A period counts those who reported for it, and says how many they were.
 */
export function byPeriod(
  found: Pick<IndicatorInProgramme, 'one' | 'programme'>,
  readings: readonly Reading[],
  division: string | null,
): PeriodMeasurement[] {
  const home = found.programme.programme.region;
  const at = division === null || covers(division, home) ? home : division;
  const summed = found.one.indicator.aggregation === 'SUM';
  const within = readings.filter(({ region }) => (summed ? covers(at, region) : region === at));
  const superseded = new Set(within.map(({ region, period, revision }) => `${region} ${period} ${revision - 1}`));
  const current = within.filter(({ region, period, revision }) => !superseded.has(`${region} ${period} ${revision}`));
  const points = [...Map.groupBy(current, (reading) => reading.period)].map(([period, own]) => ({
    period,
    value: sum(own.map((reading) => reading.value)),
    asOfOn: own
      .map((reading) => reading.asOfOn)
      .sort()
      .at(-1)!,
    divisions: own.length,
  }));
  return points.sort((one, other) =>
    one.asOfOn === other.asOfOn ? one.period.localeCompare(other.period) : one.asOfOn < other.asOfOn ? -1 : 1,
  );
}
