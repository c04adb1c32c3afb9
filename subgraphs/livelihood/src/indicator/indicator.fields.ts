import { batched, extend, type Context } from '@redsail/kit';
import { lightOfPart } from '../item/light.js';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { standingsOf, type IndicatorStanding, type ItemStanding, type ProgrammeStanding } from '../item/standing.js';
import { publishedFor } from '../published/published-for.js';
import { completionRate } from '../rules/l1-completion-is-done-over-plan.js';
import { IndicatorTarget } from './indicator-target.register.js';
import { Indicator } from './indicator.register.js';
import { measureIn, type Measure } from './measure.js';
import { measurementOf } from './measurement.js';

interface Found {
  readonly programme: ProgrammeStanding;
  readonly item: ItemStanding;
  readonly one: IndicatorStanding;
}

/** Each indicator with its programme; one statement a register for all. */
async function found(items: readonly string[], indicators: readonly string[], context: Context): Promise<(Found | null)[]> {
  const rows = await Promise.all(items.map((item) => context.load(LivelihoodItem, item)));
  const programmes = rows.map((row) => (row ? String(row.programme) : null));
  const standings = await standingsOf(
    context,
    programmes.filter((id) => id !== null),
  );
  return indicators.map((indicator, at) => {
    const programme = standings.get(programmes[at] ?? '');
    for (const item of programme?.items ?? []) {
      const one = item.indicators.find((other) => other.indicator.id === indicator);
      if (one) return { programme: programme!, item, one };
    }
    return null;
  });
}

type IndicatorKeys = readonly Pick<Indicator, 'id' | 'item' | 'code'>[];

const ofIndicator =
  <T>(read: (found: Found, measure: Measure) => T) =>
  async (keys: IndicatorKeys, _args: unknown, context: Context) =>
    (
      await found(
        keys.map((key) => key.item),
        keys.map((key) => key.id),
        context,
      )
    ).map((one) => {
      if (!one) return null;
      const { region } = one.programme.programme;
      return read(one, measureIn(one.one, region, region));
    });

export const indicatorFields = extend(
  Indicator,
  { needs: ['item', 'code'] },
  {
    latest: batched(
      'Measurement',
      '现值 · what its readings say now for the programme’s division',
      {},
      ofIndicator((_, measure) => measurementOf(measure)),
    ),
    completionRate: batched(
      'Ratio',
      '完成率 · sum(done) / sum(plan), may exceed 1; null without a target',
      {},
      ofIndicator((_, measure) => completionRate(measure)),
    ),
    published: batched(
      'PublishedFigure',
      '公布数据 · the figure published under the same code for the division and year',
      {},
      async (keys: IndicatorKeys, _args, context) => {
        const all = await found(
          keys.map((key) => key.item),
          keys.map((key) => key.id),
          context,
        );
        return publishedFor(
          context,
          all.map(
            (one) => one && { code: one.one.indicator.code, region: one.programme.programme.region, year: one.programme.programme.year },
          ),
        );
      },
    ),
  },
);

type TargetKeys = readonly Pick<IndicatorTarget, 'id' | 'indicator' | 'region'>[];

const ofTarget =
  <T>(read: (found: Found, measure: Measure) => T) =>
  async (keys: TargetKeys, _args: unknown, context: Context) => {
    const indicators = await Promise.all(keys.map((key) => context.load(Indicator, key.indicator)));
    const all = await found(
      indicators.map((row) => String(row?.item)),
      keys.map((key) => key.indicator),
      context,
    );
    return all.map((one, at) => one && read(one, measureIn(one.one, one.programme.programme.region, keys[at]!.region)));
  };

export const indicatorTargetFields = extend(
  IndicatorTarget,
  { needs: ['indicator', 'region'] },
  {
    done: batched(
      'Decimal',
      '完成 · done in the division',
      {},
      ofTarget((_, measure) => measure.done),
    ),
    completionRate: batched(
      'Ratio',
      '完成率 · done / plan in the division, may exceed 1',
      {},
      ofTarget((_, measure) => completionRate(measure)),
    ),
    light: batched(
      'Light',
      '亮灯 · light of the division’s part',
      {},
      ofTarget(({ programme, item }, measure) => {
        const { startsOn, endsOn } = programme.programme;
        const completion = completionRate({ done: measure.done ?? '0', plan: measure.plan });
        const times = { startsOn: item.item.plannedStartOn ?? startsOn, endsOn: item.item.plannedEndOn ?? endsOn };
        return lightOfPart({ status: item.item.status, completion, ...times, asOf: programme.reportedOn });
      }),
    ),
  },
);
