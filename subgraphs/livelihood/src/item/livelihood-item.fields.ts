import { batched, extend, type Context } from '@redsail/kit';
import { measurementOf, type Measurement } from '../indicator/measurement.js';
import { measureIn } from '../indicator/measure.js';
import { itemPart, type LivelihoodItemPart } from './item-part.js';
import { LivelihoodItem } from './livelihood-item.register.js';
import { principalOf, standingsOf, type ItemStanding, type ProgrammeStanding } from './standing.js';

type Keys = readonly Pick<LivelihoodItem, 'id' | 'programme'>[];

/** One value for each item, from the standing of its programme. */
async function fromStanding<T>(
  keys: Keys,
  context: Context,
  read: (programme: ProgrammeStanding, item: ItemStanding) => T,
): Promise<(T | null)[]> {
  const standings = await standingsOf(
    context,
    keys.map((key) => key.programme),
  );
  return keys.map((key) => {
    const programme = standings.get(key.programme);
    const item = programme?.items.find((one) => one.item.id === key.id);
    return programme && item ? read(programme, item) : null;
  });
}

const fromPart =
  <T>(pick: (part: LivelihoodItemPart) => T) =>
  (keys: Keys, _args: unknown, context: Context) =>
    fromStanding(keys, context, (programme, item) => pick(itemPart(programme, item, programme.programme.region)!));

/** What of an item is computed from its readings, targets and milestones. */
export const livelihoodItemFields = extend(
  LivelihoodItem,
  { needs: ['programme'] },
  {
    completionRate: batched(
      'Ratio',
      '完成率 · sum(done) / sum(plan) of the principal indicator, may exceed 1; null without a plan',
      {},
      fromPart((part) => part.completionRate),
    ),
    light: batched(
      'Light',
      '亮灯 · light: completion against the time that has passed, as of the programme’s reporting day',
      {},
      fromPart((part) => part.light),
    ),
    asOfOn: batched(
      'Date',
      '数据截至 · newest as-of day of the principal indicator',
      {},
      fromPart((part) => part.asOfOn),
    ),
    latest: batched('Measurement', '主指标现值 · what the principal indicator says now', {}, (keys: Keys, _args, context) =>
      fromStanding(keys, context, (programme, item): Measurement | null => {
        const principal = principalOf(item);
        const { region } = programme.programme;
        return principal ? measurementOf(measureIn(principal, region, region)) : null;
      }),
    ),
  },
);
