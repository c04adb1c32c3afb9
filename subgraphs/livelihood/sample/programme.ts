import type { SampleBatch, SampleRow } from '@redsail/kit';
import { Indicator } from '../src/indicator/indicator.register.js';
import { IndicatorTarget } from '../src/indicator/indicator-target.register.js';
import { Reading } from '../src/indicator/reading.register.js';
import { ItemSupport } from '../src/item/item-support.register.js';
import { LivelihoodItem } from '../src/item/livelihood-item.register.js';
import { Milestone } from '../src/milestone/milestone.register.js';
import { LivelihoodProgramme } from '../src/programme/livelihood-programme.register.js';
import type { Things } from './counted.js';
import { ITEM_PLANS } from './item-plans.js';
import { itemLife, milestoneLives } from './item-lives.js';
import { decidingBody, programmeCode, type Place } from './place.js';
import { indicatorOf, type SampleIndicator } from './readings.js';
import { waves } from './waves.js';

export interface SampleItem {
  readonly no: number;
  readonly key: string;
  readonly indicators: readonly SampleIndicator[];
}

export const itemsOf = (place: Place, things: Things): SampleItem[] =>
  ITEM_PLANS.map((plan, at) => ({
    no: at + 1,
    key: `${programmeCode(place)}/${at + 1}`,
    indicators: plan.indicators.map((indicator, nth) => indicatorOf(place, things, plan, indicator, nth === 0)),
  }));

/** The programme and its items, before projects refer to them. */
export function* programmeBatches(place: Place): Generator<SampleBatch> {
  const { county, year } = place;
  const programme = {
    code: programmeCode(place),
    year,
    level: 'DISTRICT',
    title: `${county.name}${year}年20件民生实事`,
    region: county.code,
    decidedBy: decidingBody(place),
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  };
  yield {
    register: LivelihoodProgramme,
    rows: [{ ...programme, $effectiveOn: `${year - 1}-09-20`, $reason: '启动年度民生实事征集' }],
    act: 'openLivelihoodProgramme',
  };
  yield* waves(
    LivelihoodItem,
    county.itemOrgans.map((organs) => itemLife(place, organs)),
  );
}

/** What is measured and who helps. */
export function* measuringBatches(place: Place, items: readonly SampleItem[]): Generator<SampleBatch> {
  const { year } = place;
  const indicators = items.flatMap((item) =>
    item.indicators.map((indicator) => ({ item, indicator, key: `${item.key}/${indicator.plan.code}` })),
  );
  yield {
    register: Indicator,
    act: 'defineIndicator',
    rows: indicators.map(({ item, indicator }) => indicatorRow(item, indicator, `${year - 1}-12-05`)),
  };
  yield {
    register: IndicatorTarget,
    act: 'allocateIndicatorTarget',
    rows: indicators.flatMap(({ indicator, key }) =>
      indicator.targets.map((part) => ({
        indicator: key,
        ...part,
        note: part.remainder ? '区直单位承担，不分到镇街' : null,
        $effectiveOn: `${year}-01-14`,
      })),
    ),
  };
  yield {
    register: Reading,
    act: 'recordReading',
    rows: indicators.flatMap(({ item, indicator, key }) => readingRows(place, item, indicator, key)),
  };
  yield { register: Reading, act: 'correctReading', rows: corrections(place, indicators) };
  yield* waves(
    Milestone,
    items.flatMap((item) => milestoneLives(place, item)),
  );
  yield { register: ItemSupport, act: 'pledgeItemSupport', rows: supports(place) };
}

const indicatorRow = (item: SampleItem, { plan, target, principal }: SampleIndicator, on: string): SampleRow => ({
  item: item.key,
  code: plan.code,
  name: plan.name,
  unit: plan.unit,
  kind: plan.kind,
  aggregation: ['RATE', 'SHARE', 'CONTRIBUTION'].includes(plan.kind) ? 'NONE' : 'SUM',
  population: plan.population,
  baseline: plan.baseline ?? null,
  target,
  principal,
  $effectiveOn: on,
});

const readingRows = (place: Place, item: SampleItem, { readings }: SampleIndicator, key: string): SampleRow[] =>
  readings.map((reading) => ({
    indicator: key,
    revision: 0,
    ...reading,
    source: reading.period.includes('Q') ? '季度抽样调查' : '镇街月报',
    verifiedBy: place.county.itemOrgans[item.no - 1]?.leadOrgan ?? null,
    $effectiveOn: reading.asOfOn,
    $reason: '按期填报',
  }));

/** A few readings turned out too high; the correction is a further row (rule L3). */
function corrections(place: Place, indicators: readonly { item: SampleItem; indicator: SampleIndicator; key: string }[]): SampleRow[] {
  const random = place.random('corrections');
  const drawn = indicators.filter(({ indicator }) => ['new-urban-jobs', 'parking-spaces', 'fitness-sites'].includes(indicator.plan.code));
  return drawn.flatMap(({ item, indicator, key }) => {
    const wrong = random.pick(indicator.readings.filter((reading) => reading.period.endsWith('-04') && !reading.remainder));
    const before = indicator.readings.find((reading) => reading.region === wrong.region && reading.period === `${place.year}-03`)!;
    const value = String(Math.max(Number(before.value), Math.floor(Number(wrong.value) * 0.96)));
    return {
      indicator: key,
      ...wrong,
      value,
      revision: 1,
      source: '区统计局复核',
      verifiedBy: place.county.itemOrgans[item.no - 1]?.leadOrgan ?? null,
      corrects: `${key}/${wrong.region}/${wrong.period}/0`,
      correction: '镇街重复填报，复核后核减',
      $effectiveOn: `${place.year}-05-20`,
      $reason: '镇街重复填报，复核后核减',
    };
  });
}

const supports = (place: Place): SampleRow[] =>
  place.county.itemOrgans.flatMap(({ no, supporters }) =>
    supporters.map((partyOrganization) => ({
      item: `${programmeCode(place)}/${no}`,
      partyOrganization,
      contribution: '组织党员志愿服务、协调推进',
      startedOn: `${place.year}-02-20`,
      $effectiveOn: `${place.year}-02-20`,
    })),
  );
