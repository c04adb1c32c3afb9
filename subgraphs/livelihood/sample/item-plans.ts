import type { IndicatorAggregation, IndicatorKind } from '../src/indicator/indicator.choices.js';

/** One indicator of a sample item. */
export interface IndicatorPlan {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly population: string;
  /** The whole district's target; where `counted` is given, the target is the number of things in the layout times `reach`. */
  readonly target?: string;
  readonly aggregation?: IndicatorAggregation;
  readonly baseline?: string;
  /** Counted from other parts of the sample, so that readings agree with the rows. */
  readonly counted?:
    | 'clinics'
    | 'central-clinics'
    | 'recommended'
    | 'community-hospitals'
    | 'old-estates'
    | 'resettlement'
    | 'care-centres'
    | 'care-stations'
    | 'care-visits';
  /** Share of towns that have a part in it; all without it. */
  readonly townShare?: number;
  /** Part of the target that organs of the district keep themselves. */
  readonly remainder?: string;
}

/** What becomes of an item by mid-year. */
export type Fate = 'UNDER_WAY' | 'DELAYED' | 'ADJUSTED' | 'COMPLETED' | 'ACCEPTED' | 'RESULT_PUBLISHED';

export interface ItemPlan {
  readonly title: string;
  readonly content: string;
  /** The first is the principal one. */
  readonly indicators: readonly IndicatorPlan[];
  /** Share of the target that is done by mid-year, for indicators that are not counted. */
  readonly pace: number;
  readonly fate: Fate;
  /** Works with milestones. */
  readonly works: boolean;
}

const item = (title: string, content: string, pace: number, fate: Fate, works: boolean, ...indicators: IndicatorPlan[]): ItemPlan => ({
  title,
  content,
  pace,
  fate,
  works,
  indicators,
});

const total = (
  code: string,
  name: string,
  unit: string,
  population: string,
  target: string,
  more: Partial<IndicatorPlan> = {},
): IndicatorPlan => ({ code, name, unit, kind: 'CUMULATIVE', population, target, ...more });

/** The twenty items, in order: the fields and lead organs of the same numbers stand in the district's layout. */
export const ITEM_PLANS: readonly ItemPlan[] = [
  item(
    '新增城镇就业',
    '全年新增城镇就业7万人',
    0.56,
    'UNDER_WAY',
    false,
    total('new-urban-jobs', '新增城镇就业', '人', '全区城镇劳动者', '70000', { remainder: '5000' }),
  ),
  item(
    '职业技能提升培训',
    '开展补贴性职业技能培训1.2万人次',
    0.42,
    'UNDER_WAY',
    false,
    total('skills-training', '技能培训', '人次', '全区劳动者', '12000', { kind: 'VISITS' }),
  ),
  item(
    '新建改扩建中小学、幼儿园',
    '建成中小学、幼儿园5所，新增学位1.5万个',
    0.18,
    'UNDER_WAY',
    true,
    total('school-places', '新增学位', '个', '学龄儿童', '15000', { townShare: 0.3 }),
    total('schools-built', '建成学校', '所', '学龄儿童', '5', { townShare: 0.2 }),
  ),
  item('增加普惠托位', '新增普惠托位2000个', 0.47, 'UNDER_WAY', false, total('nursery-places', '新增托位', '个', '3岁以下婴幼儿', '2000')),
  item('村卫生室配备智慧随访和康复理疗设备', '为全部村卫生室配备重点人群智慧随访设备及康复理疗设备', 0, 'UNDER_WAY', true, {
    code: 'village-clinics-equipped',
    name: '配齐设备的村卫生室',
    unit: '处',
    kind: 'COUNT',
    population: '全区村卫生室',
    counted: 'clinics',
  }),
  item(
    '中心村卫生室配备心电图机和除颤仪',
    '为全部中心村卫生室配备心电图机、除颤仪',
    0,
    'RESULT_PUBLISHED',
    true,
    total('central-clinics-equipped', '配备心电图机和除颤仪的中心村卫生室', '处', '全区中心村卫生室', '0', { counted: 'central-clinics' }),
  ),
  item(
    '提升镇街医疗机构服务能力',
    '镇街医疗机构达到国家推荐标准，创建社区医院',
    0,
    'UNDER_WAY',
    false,
    {
      code: 'town-institutions-recommended',
      name: '达到推荐标准的机构',
      unit: '家',
      kind: 'COUNT',
      population: '镇街医疗机构',
      counted: 'recommended',
    },
    {
      code: 'community-hospitals',
      name: '社区医院',
      unit: '家',
      kind: 'COUNT',
      population: '镇街医疗机构',
      counted: 'community-hospitals',
    },
  ),
  item(
    '老旧小区改造',
    '年度老旧小区改造项目全部开工',
    0,
    'COMPLETED',
    true,
    total('old-estates-started', '开工的老旧小区项目', '个', '列入计划的老旧小区', '0', { counted: 'old-estates' }),
  ),
  item(
    '村居安置小区交付',
    '交付村居安置小区',
    0,
    'UNDER_WAY',
    true,
    total('resettlement-estates', '交付的安置小区', '个', '列入计划的安置小区', '0', { counted: 'resettlement' }),
  ),
  item(
    '化解不动产登记历史遗留问题',
    '办理历史遗留不动产登记6000户',
    0.2,
    'ADJUSTED',
    false,
    total('title-deeds-settled', '完成登记', '户', '历史遗留小区住户', '6000'),
  ),
  item(
    '新增停车泊位',
    '新增公共停车泊位6900个',
    0.52,
    'UNDER_WAY',
    true,
    total('parking-spaces', '新增停车泊位', '个', '全区公共停车设施', '6900'),
  ),
  item(
    '农村道路提升',
    '改造提升农村道路120公里',
    0.3,
    'DELAYED',
    true,
    total('rural-roads', '改造道路里程', '公里', '全区农村道路', '120', { townShare: 0.6 }),
  ),
  item('居家社区养老服务中心建设', '居家社区养老服务中心实现镇街全覆盖', 0, 'ACCEPTED', true, {
    code: 'care-centres',
    name: '养老服务中心',
    unit: '处',
    kind: 'COUNT',
    population: '全区老年人',
    counted: 'care-centres',
  }),
  item(
    '养老服务驿站建设与服务',
    '建成养老服务驿站，提供居家社区养老服务',
    0,
    'UNDER_WAY',
    true,
    { code: 'care-stations', name: '养老服务驿站', unit: '处', kind: 'COUNT', population: '全区老年人', counted: 'care-stations' },
    total('care-visits', '养老服务人次', '人次', '全区老年人', '6300000', { kind: 'VISITS', counted: 'care-visits' }),
  ),
  item(
    '“15分钟医保服务圈”',
    '建设医保经办服务点，参保居民15分钟可达',
    0.61,
    'UNDER_WAY',
    false,
    total('medical-insurance-points', '医保服务点', '个', '参保居民', '320'),
    {
      code: 'medical-insurance-coverage',
      name: '15分钟可达率',
      unit: '1',
      kind: 'RATE',
      population: '参保居民',
      target: '0.95',
      baseline: '0.82',
    },
  ),
  item('“8分钟健身圈”', '新建更新健身场地240处', 1.12, 'UNDER_WAY', false, total('fitness-sites', '健身场地', '处', '全区居民', '240'), {
    code: 'fitness-coverage',
    name: '8分钟覆盖占比',
    unit: '1',
    kind: 'SHARE',
    population: '全区居民',
    target: '0.9',
    baseline: '0.74',
  }),
  item(
    '污水管网改造',
    '新建改造污水管网85公里',
    0.36,
    'UNDER_WAY',
    true,
    total('sewers', '管网里程', '公里', '全区污水管网', '85', { townShare: 0.7 }),
  ),
  item(
    '亲海岸线整治',
    '整治亲海岸线24公里',
    0.49,
    'UNDER_WAY',
    false,
    total('coast-restored', '整治岸线', '公里', '全区岸线', '24', { townShare: 0.4 }),
  ),
  item('政务服务就近办', '高频事项镇街、社区就近办理', 0.82, 'UNDER_WAY', false, {
    code: 'matters-nearby',
    name: '就近办理率',
    unit: '1',
    kind: 'RATE',
    population: '高频政务服务事项',
    target: '0.9',
    baseline: '0.6',
  }),
  item(
    '农村供水提质',
    '改造农村供水6000户',
    0.45,
    'UNDER_WAY',
    true,
    total('water-households', '改造供水户数', '户', '农村居民', '6000', { townShare: 0.6 }),
    total('water-investment', '完成投资', '元', '农村供水工程', '84000000', { kind: 'MONEY', townShare: 0.6 }),
  ),
];
