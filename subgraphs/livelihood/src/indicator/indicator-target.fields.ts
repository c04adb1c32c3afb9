import { batched, extend, type Context } from '@redsail/kit';
import { lightOfPart } from '../item/light.js';
import { completionRate } from '../rules/l1-completion-is-done-over-plan.js';
import { indicatorsInProgrammes, type IndicatorInProgramme } from './indicator-standing.js';
import { IndicatorTarget } from './indicator-target.register.js';
import { Indicator } from './indicator.register.js';
import { measureIn, type Measure } from './measure.js';

type Keys = readonly Pick<IndicatorTarget, 'id' | 'indicator' | 'region'>[];

/** What the indicator says for the target's division. */
const fromMeasure =
  <T>(read: (measure: Measure, found: IndicatorInProgramme) => T) =>
  async (keys: Keys, _args: unknown, context: Context) => {
    const indicators = await Promise.all(keys.map((key) => context.load(Indicator, key.indicator)));
    const wanted = keys.map((key, at) => ({ indicator: key.indicator, item: String(indicators[at]?.item) }));
    const all = await indicatorsInProgrammes(context, wanted);
    return all.map((found, at) => found && read(measureIn(found.one, found.programme.programme.region, keys[at]!.region), found));
  };

export const indicatorTargetFields = extend(
  IndicatorTarget,
  { needs: ['indicator', 'region'] },
  {
    done: batched(
      'Decimal',
      '完成 · done in the division',
      {},
      fromMeasure((measure) => measure.done),
    ),
    completionRate: batched(
      'Ratio',
      '完成率 · done / plan in the division, may exceed 1',
      {},
      fromMeasure((measure) => completionRate(measure)),
    ),
    light: batched(
      'Light',
      '亮灯 · light of the division’s part',
      {},
      fromMeasure(({ done, plan }, { programme, item: { item } }) =>
        lightOfPart({
          status: item.status,
          completion: completionRate({ done: done ?? '0', plan }),
          startsOn: item.plannedStartOn ?? programme.programme.startsOn,
          endsOn: item.plannedEndOn ?? programme.programme.endsOn,
          asOf: programme.reportedOn,
        }),
      ),
    ),
  },
);
