import { batched, extend, type Context } from '@redsail/kit';
import { publishedFor } from '../published/published-for.js';
import { completionRate } from '../rules/l1-completion-is-done-over-plan.js';
import { byPeriod, allReadings } from './by-period.js';
import { indicatorsInProgrammes } from './indicator-standing.js';
import { Indicator } from './indicator.register.js';
import { measureIn, type Measure } from './measure.js';
import { measurementOf } from './measurement.js';

type Keys = readonly Pick<Indicator, 'id' | 'item'>[];

const inProgrammes = (keys: Keys, context: Context) =>
  indicatorsInProgrammes(
    context,
    keys.map((key) => ({ indicator: key.id, item: key.item })),
  );

/** What the indicator says for its programme's division. */
const fromMeasure =
  <T>(read: (measure: Measure) => T) =>
  async (keys: Keys, _args: unknown, context: Context) =>
    (await inProgrammes(keys, context)).map((found) => {
      if (!found) return null;
      const { region } = found.programme.programme;
      return read(measureIn(found.one, region, region));
    });

export const indicatorFields = extend(
  Indicator,
  { needs: ['item'] },
  {
    latest: batched('Measurement', '现值 · what its readings say now for the programme’s division', {}, fromMeasure(measurementOf)),
    completionRate: batched(
      'Ratio',
      '完成率 · sum(done) / sum(plan), may exceed 1; null without a target',
      {},
      fromMeasure(completionRate),
    ),
    published: batched(
      'PublishedFigure',
      '公布数据 · the figure published under the same code for the division and year',
      {},
      async (keys: Keys, _args, context) => {
        const all = await inProgrammes(keys, context);
        const meant = all.map((found) => {
          if (!found) return null;
          const { region, year } = found.programme.programme;
          return { code: found.one.indicator.code, region, year };
        });
        return publishedFor(context, meant);
      },
    ),
    byPeriod: batched(
      '[PeriodMeasurement!]',
      '按期走势 · what its readings say period by period, corrections included',
      { args: { region: ['String', '区划代码 · division code; the programme’s without it'] } },
      async (keys: Keys, { region }: { region?: string | null }, context) => {
        const all = await inProgrammes(keys, context);
        const readings = await allReadings(
          context,
          keys.map((key) => key.id),
        );
        return all.map((found, at) => found && byPeriod(found, readings.get(keys[at]!.id) ?? [], region ?? null));
      },
    ),
  },
);
