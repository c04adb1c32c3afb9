import { refuse, rule, type RuleContext } from '@redsail/kit';
import { compare, difference, sum } from '../amount/exact.js';
import { covers } from '../division/division-tree.js';
import { IndicatorTarget } from '../indicator/indicator-target.register.js';
import { Indicator } from '../indicator/indicator.register.js';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { LivelihoodProgramme } from '../programme/livelihood-programme.register.js';
import { PublishedFigure } from '../published/published-figure.register.js';

/** Published figures of which one is a part of the other, by code. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['town-institutions-recommended', 'town-institutions'],
  ['community-hospitals', 'town-institutions'],
  ['central-clinics-equipped', 'village-clinics-equipped'],
  ['innovation-national-first', 'innovation-results'],
  ['reform-pilots-new', 'reform-pilots-total'],
  ['global-500-new', 'global-500-total'],
  ['chain-leaders', 'chain-leaders-city'],
];

/** Rule L6: a published part is at most its whole, whichever of the two is recorded second. The whole may stand on a division above. */
export const l6PartOfWhole = rule<PublishedFigure>('L6', async ({ record, find }) => {
  for (const [part, whole] of PARTS) {
    if (record.code !== part && record.code !== whole) continue;
    const others = await find(PublishedFigure, { code: record.code === part ? whole : part, period: record.period });
    for (const other of others) {
      const [inner, outer] = record.code === part ? [record, other] : [other, record];
      if (covers(outer.region, inner.region) && compare(inner.value, outer.value) > 0) {
        return refuse(
          'value',
          `部分（${part} ${inner.value}）不能大于总体（${whole} ${outer.value}）`,
          `the part (${part} ${inner.value}) is at most the whole (${whole} ${outer.value})`,
        );
      }
    }
  }
  return undefined;
});

async function programmeOf({ load }: Pick<RuleContext<IndicatorTarget>, 'load'>, indicator: Indicator) {
  const item = await load(LivelihoodItem, indicator.item);
  return item && load(LivelihoodProgramme, item.programme);
}

/**
 * Rule L6: the parts of a target never exceed it, none of them stands inside another, and all lie in the programme's division.
 * A rate's targets are each division's own and do not add up (rule L2).
 */
export const l6TargetsWithinWhole = rule<IndicatorTarget>('L6', async ({ record, input, find, load }) => {
  const indicator = await load(Indicator, record.indicator);
  const programme = indicator && (await programmeOf({ load }, indicator));
  if (!indicator || !programme) return undefined;
  if (!covers(programme.region, record.region)) {
    return refuse(
      'region',
      `区划应在计划所属区划 ${programme.region} 之内`,
      `the division lies within the programme's, ${programme.region}`,
    );
  }
  if (record.remainder && !record.note) return refuse('note', '余数须说明原因', 'a remainder says why');
  if (indicator.aggregation === 'NONE') return undefined;
  const others = (await find(IndicatorTarget, { indicator: record.indicator })).filter((other) => other.id !== record.id);
  const nested = others.find(
    (other) => !other.remainder && !record.remainder && (covers(other.region, record.region) || covers(record.region, other.region)),
  );
  if (nested) {
    return refuse(
      'region',
      `与区划 ${nested.region} 的分解目标重叠，会重复计算；上级区划的部分应填为余数`,
      `it overlaps the target of ${nested.region} and would count twice; state what a division above keeps as its remainder`,
    );
  }
  const own = (input.newTarget as string | undefined) ?? record.target;
  const parts = sum([own, ...others.map((part) => part.target)]);
  return indicator.target && compare(parts, indicator.target) > 0
    ? refuse(
        'target',
        `分解目标合计 ${parts} 超过总目标 ${indicator.target}`,
        `the parts sum to ${parts}, more than the target of ${indicator.target}`,
      )
    : undefined;
});

/** Rule L6, before an item is published: where a target has been broken down, its parts and the stated remainder make the whole. */
export const l6TargetsMakeWhole = rule<LivelihoodItem>('L6', async ({ record, find }) => {
  const refusals = [];
  for (const indicator of await find(Indicator, { item: record.id })) {
    const parts = await find(IndicatorTarget, { indicator: indicator.id });
    if (indicator.aggregation === 'NONE' || !indicator.target || parts.length === 0) continue;
    const missing = difference(indicator.target, sum(parts.map((part) => part.target)));
    if (missing === '0') continue;
    refusals.push(
      refuse(
        'id',
        `指标 ${indicator.code} 的分解目标与总目标相差 ${missing}，请分解完毕或填写余数`,
        `the parts of ${indicator.code} differ from its target by ${missing}: break it down or state the remainder`,
      ),
    );
  }
  return refusals;
});
