import { addDays, type SampleItemOrgans } from '@redsail/district';
import { ITEM_PLANS, type Fate } from './item-plans.js';
import { decidingBody, programmeCode, type Place } from './place.js';
import type { SampleItem } from './programme.js';
import type { Life } from './waves.js';

interface Step {
  readonly act: string;
  readonly status: string;
  /** Year before the programme's, or the programme's. */
  readonly before?: true;
  readonly day: string;
  readonly reason: string;
  readonly document?: string;
}

const COMMON: readonly Step[] = [
  { act: 'solicitLivelihoodItem', status: 'SOLICITED', before: true, day: '10-10', reason: '居民征集' },
  { act: 'shortlistLivelihoodItem', status: 'CANDIDATE', before: true, day: '11-25', reason: '部门论证后初定' },
  { act: 'decideLivelihoodItem', status: 'DECIDED', day: '01-12', reason: '人大代表票决', document: '人大决〔Y〕1号' },
  { act: 'publishLivelihoodItem', status: 'PUBLISHED', day: '01-20', reason: '向社会公布', document: '政发〔Y〕3号' },
  { act: 'startLivelihoodItem', status: 'STARTED', day: '02-10', reason: '启动实施' },
  { act: 'progressLivelihoodItem', status: 'IN_PROGRESS', day: '03-05', reason: '全面推进' },
];

const FATES: Readonly<Record<Fate, readonly Step[]>> = {
  UNDER_WAY: [],
  DELAYED: [{ act: 'delayLivelihoodItem', status: 'DELAYED', day: '05-15', reason: '汛期施工受限' }],
  ADJUSTED: [{ act: 'adjustLivelihoodItem', status: 'ADJUSTED', day: '06-12', reason: '部分小区权属尚未厘清', document: '人大决〔Y〕6号' }],
  COMPLETED: [{ act: 'completeLivelihoodItem', status: 'COMPLETED', day: '05-30', reason: '项目全部开工' }],
  ACCEPTED: [
    { act: 'completeLivelihoodItem', status: 'COMPLETED', day: '06-15', reason: '设施全部启用' },
    { act: 'acceptLivelihoodItem', status: 'ACCEPTED', day: '06-24', reason: '联合验收', document: '验〔Y〕9号' },
  ],
  RESULT_PUBLISHED: [
    { act: 'completeLivelihoodItem', status: 'COMPLETED', day: '05-20', reason: '设备全部验收' },
    { act: 'acceptLivelihoodItem', status: 'ACCEPTED', day: '06-02', reason: '联合验收', document: '验〔Y〕7号' },
    { act: 'publishLivelihoodItemResult', status: 'RESULT_PUBLISHED', day: '06-16', reason: '结果公示' },
  ],
};

/** What each state leaves on the record besides the state. */
function notes(place: Place, status: string, on: string): Record<string, unknown> {
  switch (status) {
    case 'DECIDED':
      return { decidedBy: decidingBody(place), decidedOn: on };
    case 'PUBLISHED':
      return { publishedOn: on };
    case 'STARTED':
      return { startedOn: on };
    case 'DELAYED':
      return { delayedOn: on, delayCause: '连续降雨，部分路段暂停施工' };
    case 'ADJUSTED':
      return { adjustedOn: on, adjustment: '权属未厘清的小区转入下一年度', consentDocumentNo: `人大决〔${place.year}〕6号` };
    case 'COMPLETED':
      return { completedOn: on };
    case 'ACCEPTED':
      return { acceptedOn: on, acceptedBy: place.county.organizations.find((one) => one.name.endsWith('人民政府办公室'))?.code ?? null };
    case 'RESULT_PUBLISHED':
      return { resultPublishedOn: on };
    default:
      return {};
  }
}

/** An item from the year before to where it stands at mid-year. */
export function itemLife(place: Place, organs: SampleItemOrgans): Life {
  const { year } = place;
  const plan = ITEM_PLANS[organs.no - 1]!;
  const key = { programme: programmeCode(place), no: organs.no };
  return [...COMMON, ...FATES[plan.fate]].map((step, at) => {
    const on = `${step.before ? year - 1 : year}-${step.day}`;
    const told = {
      $act: step.act,
      $effectiveOn: on,
      $reason: step.reason,
      ...(step.document ? { $documentNo: step.document.replace('Y', String(year)) } : {}),
    };
    const first = { title: plan.title, content: plan.content, field: organs.field, leadOrgan: organs.leadOrgan, coOrgans: organs.coOrgans };
    const planned = { plannedStartOn: `${year}-01-01`, plannedEndOn: `${year}-12-31` };
    return { ...key, ...(at === 0 ? { ...first, ...planned } : {}), status: step.status, ...notes(place, step.status, on), ...told };
  });
}

const MILESTONES = [
  { kind: 'PLAN_APPROVED', title: '实施方案批复', plannedOn: '01-31', after: -3, evidence: '批复文件' },
  { kind: 'STARTED', title: '进场实施', plannedOn: '03-01', after: 2, evidence: '开工令' },
  { kind: 'HALFWAY', title: '完成过半', plannedOn: '06-10', after: 4, evidence: '监理月报' },
  { kind: 'COMPLETED', title: '完工', plannedOn: '10-31', after: 0, evidence: '完工报告' },
  { kind: 'ACCEPTED', title: '验收', plannedOn: '11-30', after: 0, evidence: '验收意见' },
] as const;

/** Milestones of an item with works. What is finished early reached all of them; what lags has missed the half. */
export function milestoneLives({ year }: Place, { no, key }: SampleItem): Life[] {
  const plan = ITEM_PLANS[no - 1]!;
  if (!plan.works) return [];
  const finished = plan.fate === 'COMPLETED' || plan.fate === 'ACCEPTED' || plan.fate === 'RESULT_PUBLISHED';
  const lags = plan.fate === 'DELAYED' || (plan.pace > 0 && plan.pace < 0.3);
  return MILESTONES.map(({ kind, title, plannedOn, after, evidence }, at) => {
    const first = {
      item: key,
      no: at + 1,
      kind,
      title,
      plannedOn: `${year}-${plannedOn}`,
      $act: 'planMilestone',
      $effectiveOn: `${year}-01-18`,
    };
    const early = finished && at > 1 ? `${year}-05-${10 + at}` : addDays(first.plannedOn, after);
    const reached = finished || at < 2 || (at === 2 && !lags);
    if (!reached) return [first];
    return [first, { item: key, no: at + 1, actualOn: early, evidence, $act: 'recordMilestone', $effectiveOn: early, $reason: '节点完成' }];
  });
}
