import { IndicatorTarget } from '../../../../../subgraphs/livelihood/src/indicator/indicator-target.register.js';
import { Indicator } from '../../../../../subgraphs/livelihood/src/indicator/indicator.register.js';
import { Reading } from '../../../../../subgraphs/livelihood/src/indicator/reading.register.js';
import { LivelihoodItem } from '../../../../../subgraphs/livelihood/src/item/livelihood-item.register.js';
import { Milestone } from '../../../../../subgraphs/livelihood/src/milestone/milestone.register.js';
import { LivelihoodProgramme } from '../../../../../subgraphs/livelihood/src/programme/livelihood-programme.register.js';

export const COUNTY = '590102000000';
export const TOWN = '590102001000';
export const OTHER_TOWN = '590102002000';
export const VILLAGE = '590102001001';

export const programme = {
  id: 'LivelihoodProgramme:p',
  code: 'p',
  year: 2026,
  level: 'DISTRICT',
  region: COUNTY,
  decidedBy: 'O2',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};

export const item = (more: object = {}) => ({
  id: 'LivelihoodItem:p/1',
  programme: programme.id,
  no: 1,
  title: '新增停车泊位',
  leadOrgan: 'O1',
  coOrgans: [] as string[],
  status: 'IN_PROGRESS',
  decidedBy: 'O2',
  plannedStartOn: null,
  plannedEndOn: null,
  ...more,
});

export const indicator = (more: object = {}) => ({
  id: 'Indicator:p/1/parking-spaces',
  item: 'LivelihoodItem:p/1',
  code: 'parking-spaces',
  unit: '个',
  kind: 'CUMULATIVE',
  aggregation: 'SUM',
  target: '100',
  principal: true,
  ...more,
});

let made = 0;

export const reading = (region: string, value: string, more: object = {}) => ({
  id: `Reading:${(made += 1)}`,
  indicator: 'Indicator:p/1/parking-spaces',
  region,
  period: '2026-06',
  revision: 0,
  value,
  asOfOn: '2026-06-30',
  source: '镇街月报',
  remainder: false,
  ...more,
});

export const target = (region: string, amount: string, more: object = {}) => ({
  id: `IndicatorTarget:${(made += 1)}`,
  indicator: 'Indicator:p/1/parking-spaces',
  region,
  target: amount,
  remainder: false,
  note: null,
  ...more,
});

interface Rows {
  item?: object;
  indicators?: readonly object[];
  targets?: readonly object[];
  readings?: readonly object[];
  milestones?: readonly object[];
}

/** The tables of a programme of one item, for rules that look around. */
export const tables = (rows: Rows = {}) =>
  [
    [LivelihoodProgramme, [programme]],
    [LivelihoodItem, [rows.item ?? item()]],
    [Indicator, rows.indicators ?? [indicator()]],
    [IndicatorTarget, rows.targets ?? []],
    [Reading, rows.readings ?? []],
    [Milestone, rows.milestones ?? []],
  ] as never;
