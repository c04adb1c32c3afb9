import { addDays, allocate, type Random, type SampleSite } from '@redsail/district';
import type { SampleBatch } from '@redsail/kit';
import type { RenewalCategory, RenewalStatus } from '../src/renewal/renewal.choices.js';
import { RenewalProgramme } from '../src/renewal/renewal-programme.register.js';
import { RenewalProject } from '../src/renewal/renewal-project.register.js';
import { programmeCode, renewalCode, type Place } from './place.js';
import { waves, type Life } from './waves.js';

interface Kind {
  readonly category: RenewalCategory;
  /** Of 260. */
  readonly share: number;
  readonly name: string;
  /** How much a project costs beside the others. */
  readonly weight: number;
  /** Number of the livelihood item it belongs to, and of the one whose lead organ answers for it. */
  readonly item: number | null;
  readonly organOf: number;
  readonly roof: boolean;
  /** How far the projects are at mid-year, by weight. */
  readonly reached: readonly (readonly [RenewalStatus, number])[];
}

const KINDS: readonly Kind[] = [
  {
    category: 'OLD_ESTATE',
    share: 28,
    name: '老旧小区改造',
    weight: 2,
    item: 8,
    organOf: 8,
    roof: false,
    reached: [
      ['STARTED', 6],
      ['COMPLETED', 3],
      ['ACCEPTED', 1],
    ],
  },
  {
    category: 'RESETTLEMENT',
    share: 20,
    name: '安置小区',
    weight: 16,
    item: 9,
    organOf: 9,
    roof: true,
    reached: [
      ['TOPPED_OUT', 4],
      ['COMPLETED', 2],
      ['ACCEPTED', 1],
      ['HANDED_OVER', 6],
    ],
  },
  {
    category: 'URBAN_VILLAGE',
    share: 24,
    name: '城中村改造',
    weight: 20,
    item: null,
    organOf: 8,
    roof: true,
    reached: [
      ['PLANNED', 2],
      ['STARTED', 6],
      ['TOPPED_OUT', 3],
    ],
  },
  {
    category: 'ROAD',
    share: 78,
    name: '道路提升',
    weight: 4,
    item: 12,
    organOf: 12,
    roof: false,
    reached: [
      ['PLANNED', 2],
      ['STARTED', 6],
      ['COMPLETED', 3],
      ['HANDED_OVER', 1],
    ],
  },
  {
    category: 'PARKING',
    share: 36,
    name: '公共停车场',
    weight: 2,
    item: 11,
    organOf: 11,
    roof: false,
    reached: [
      ['STARTED', 5],
      ['COMPLETED', 3],
      ['HANDED_OVER', 3],
    ],
  },
  {
    category: 'PARK',
    share: 34,
    name: '口袋公园',
    weight: 1,
    item: null,
    organOf: 17,
    roof: false,
    reached: [
      ['PLANNED', 1],
      ['STARTED', 4],
      ['ACCEPTED', 2],
      ['HANDED_OVER', 2],
    ],
  },
  {
    category: 'HISTORIC',
    share: 12,
    name: '历史街区保护',
    weight: 8,
    item: null,
    organOf: 10,
    roof: false,
    reached: [
      ['PLANNED', 3],
      ['STARTED', 4],
    ],
  },
  {
    category: 'INDUSTRIAL',
    share: 28,
    name: '低效片区更新',
    weight: 12,
    item: null,
    organOf: 10,
    roof: true,
    reached: [
      ['PLANNED', 2],
      ['STARTED', 6],
      ['TOPPED_OUT', 2],
    ],
  },
];

const STEPS = [
  { status: 'STARTED', field: 'startedOn', act: 'startRenewalProject', reason: '取得施工许可，开工' },
  { status: 'TOPPED_OUT', field: 'toppedOutOn', act: 'topOutRenewalProject', reason: '主体封顶' },
  { status: 'COMPLETED', field: 'completedOn', act: 'completeRenewalProject', reason: '工程竣工' },
  { status: 'ACCEPTED', field: 'acceptedOn', act: 'acceptRenewalProject', reason: '竣工验收' },
  { status: 'HANDED_OVER', field: 'handedOverOn', act: 'handOverRenewalProject', reason: '交付使用' },
] as const;

export interface SampleProject {
  readonly code: string;
  readonly region: string;
  readonly category: RenewalCategory;
  readonly status: RenewalStatus;
  readonly startedOn: string | null;
  readonly handedOverOn: string | null;
  readonly life: Life;
}

/** 万元 as yuan. */
const yuan = (wan: number): string => (wan === 0 ? '0.00' : `${wan}0000.00`);

/** All projects of the county. Their total investment sums to 1399亿 yuan in a county of full size. */
export function projectsOf(place: Place): SampleProject[] {
  const random = place.random('renewal');
  const sites = random.shuffle(place.county.renewalProjects);
  const kinds = allocate(
    sites.length,
    KINDS.map((kind) => kind.share),
  ).flatMap((count, at) => Array.from({ length: count }, () => KINDS[at]!));
  const wanted = Math.round((13_990_000 * sites.length) / 260);
  const totals = allocate(
    wanted,
    kinds.map((kind) => kind.weight * random.integer(60, 140)),
  );
  return sites.map((site, at) => project(place, random, site, kinds[at]!, totals[at]!, at));
}

function project(place: Place, random: Random, { code, region }: SampleSite, kind: Kind, total: number, at: number): SampleProject {
  const { year, asOf, county } = place;
  const organ = county.itemOrgans.find((item) => item.no === kind.organOf);
  const planned = random.chance(0.02) ? null : Math.max(1, Math.round((total * random.integer(12, 22)) / 100));
  const first = {
    code,
    region,
    name: `${place.names.get(region)}${kind.name}项目（${at + 1}号）`,
    programme: renewalCode(place),
    item: kind.item ? `${programmeCode(place)}/${kind.item}` : null,
    category: kind.category,
    leadOrgan: organ?.leadOrgan ?? null,
    status: 'PLANNED',
    totalInvestment: yuan(total),
    annualPlan: planned === null ? null : yuan(planned),
    completed: '0.00',
    households: kind.category === 'OLD_ESTATE' || kind.category === 'RESETTLEMENT' ? random.integer(120, 1600) : null,
    $act: 'planRenewalProject',
    $effectiveOn: `${year}-01-15`,
    $reason: '列入年度计划',
    $documentNo: `城更〔${year}〕2号`,
  };
  const last = random.weighted(kind.reached);
  const reached = stepsTo(last, kind.roof, addDays(`${year}-01-20`, random.integer(0, 40)), random);
  const steps = reached.map(({ act, status, field, on, reason }) => ({
    code,
    status,
    [field]: on,
    $act: act,
    $effectiveOn: on,
    $reason: reason,
    ...(status === 'ACCEPTED' ? { $documentNo: `城更验〔${year}〕${at + 1}号` } : {}),
  }));
  // Some run ahead of the year's plan: completion above 1 is shown as it is (rule L1).
  const done = Math.round(((planned ?? 0) * random.integer(20, random.chance(0.12) ? 190 : 85)) / 100);
  const investment = (on: string, wan: number) => ({
    code,
    completed: yuan(wan),
    $act: 'recordProjectInvestment',
    $effectiveOn: on,
    $reason: '季度填报',
  });
  const reports = reached.length
    ? [investment(`${year}-03-31`, Math.round(done * 0.4)), investment(`${year}-06-30`, done)].filter(
        (report) => report.$effectiveOn <= asOf,
      )
    : [];
  return {
    code,
    region,
    category: kind.category,
    status: reached.at(-1)?.status ?? 'PLANNED',
    startedOn: reached[0]?.on ?? null,
    handedOverOn: reached.find((step) => step.status === 'HANDED_OVER')?.on ?? null,
    life: [first, ...[...steps, ...reports].sort((one, other) => (one.$effectiveOn < other.$effectiveOn ? -1 : 1))],
  };
}

function stepsTo(last: RenewalStatus, roof: boolean, from: string, random: Random) {
  const end = STEPS.findIndex((step) => step.status === last);
  let on = from;
  return STEPS.slice(0, end + 1)
    .filter((step) => roof || step.status !== 'TOPPED_OUT')
    .map((step) => {
      const reached = { ...step, on };
      on = addDays(on, random.integer(12, 24));
      return reached;
    });
}

export function* renewalBatches(place: Place, projects: readonly SampleProject[]): Generator<SampleBatch> {
  const { county, year, asOf } = place;
  const leadOrgan = county.itemOrgans.find((item) => item.no === 8)?.leadOrgan ?? null;
  const programme = {
    code: renewalCode(place),
    year,
    title: `${county.name}${year}年城市更新计划`,
    region: county.code,
    leadOrgan,
    asOfOn: asOf,
  };
  yield {
    register: RenewalProgramme,
    rows: [{ ...programme, $effectiveOn: `${year}-01-10`, $documentNo: `城更〔${year}〕1号` }],
    act: 'openRenewalProgramme',
  };
  yield* waves(
    RenewalProject,
    projects.map((one) => one.life),
  );
}
