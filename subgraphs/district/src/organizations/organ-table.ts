import type { SampleOrganizationKind } from './organization.js';

/**
 * One fixed organ of every district. `key` names it inside this package, `oversees` says who its industry organ is,
 * `sector` which of the six system sectors it stands in, `staff` the weight of its establishment of cadres,
 * `group`: it has a members' group (党组).
 */
export interface Organ {
  key: string;
  kind: SampleOrganizationKind;
  /** `{}` stands for the district's name */
  name: string;
  shortName: string;
  sector: 1 | 2 | 3 | 4 | 5 | 6;
  staff: number;
  parent?: string;
  group?: true;
}

const organ =
  (kind: SampleOrganizationKind, parent: string | undefined, group?: true) =>
  (key: string, name: string, shortName: string, sector: Organ['sector'], staff: number): Organ => ({
    key,
    kind,
    name,
    shortName,
    sector,
    staff,
    ...(parent ? { parent } : {}),
    ...(group ? { group } : {}),
  });

const party = organ('PARTY_ORGAN', 'committee');
const bureau = organ('GOVERNMENT', 'government', true);
const mass = organ('MASS', 'committee', true);
const office = organ('INSTITUTION', 'government');

/** Parents come before children. */
export const ORGANS: readonly Organ[] = [
  organ('PARTY_ORGAN', undefined)('committee', '中共{}委员会', '区委', 1, 8),
  organ('CONGRESS', 'committee', true)('congress', '{}人大常委会', '区人大', 1, 16),
  organ('GOVERNMENT', undefined, true)('government', '{}人民政府', '区政府', 2, 10),
  organ('CPPCC', 'committee', true)('cppcc', '政协{}委员会', '区政协', 1, 14),
  organ('DISCIPLINE', 'committee')('discipline', '{}纪委监委', '区纪委监委', 1, 34),
  party('office', '中共{}委办公室', '区委办', 1, 20),
  party('organization', '中共{}委组织部', '组织部', 1, 22),
  party('publicity', '中共{}委宣传部', '宣传部', 1, 14),
  party('united-front', '中共{}委统战部', '统战部', 1, 12),
  party('politics-law', '中共{}委政法委员会', '政法委', 1, 14),
  party('establishment', '中共{}委编办', '编办', 1, 8),
  party('organs-committee', '中共{}委区直机关工委', '机关工委', 1, 8),
  party('veterans-cadres', '中共{}委老干部局', '老干部局', 1, 8),
  mass('trade-union', '{}总工会', '总工会', 1, 8),
  mass('youth-league', '共青团{}委员会', '团区委', 1, 6),
  mass('women', '{}妇女联合会', '妇联', 1, 7),
  mass('science', '{}科学技术协会', '科协', 1, 6),
  mass('disabled', '{}残疾人联合会', '残联', 1, 7),
  mass('red-cross', '{}红十字会', '红十字会', 1, 4),
  mass('industry-commerce', '{}工商业联合会', '工商联', 1, 5),
  bureau('government-office', '{}人民政府办公室', '区政府办', 2, 22),
  bureau('reform', '{}发展和改革局', '发改局', 2, 22),
  bureau('education', '{}教育和体育局', '教体局', 3, 26),
  bureau('technology', '{}科学技术局', '科技局', 2, 12),
  bureau('industry', '{}工业和信息化局', '工信局', 2, 18),
  bureau('public-security', '{}公安局', '公安局', 4, 40),
  bureau('civil-affairs', '{}民政局', '民政局', 3, 16),
  bureau('justice', '{}司法局', '司法局', 4, 18),
  bureau('finance', '{}财政局', '财政局', 2, 26),
  bureau('human-resources', '{}人力资源和社会保障局', '人社局', 3, 26),
  bureau('natural-resources', '{}自然资源局', '自然资源局', 5, 24),
  bureau('environment', '{}生态环境局', '生态环境局', 5, 16),
  bureau('housing', '{}住房和城乡建设局', '住建局', 5, 24),
  bureau('city-management', '{}城市管理局', '城管局', 5, 22),
  bureau('transport', '{}交通运输局', '交通局', 5, 22),
  bureau('water', '{}水务局', '水务局', 6, 16),
  bureau('agriculture', '{}农业农村局', '农业农村局', 6, 22),
  bureau('marine', '{}海洋发展局', '海洋局', 6, 18),
  bureau('commerce', '{}商务局', '商务局', 2, 16),
  bureau('culture', '{}文化和旅游局', '文旅局', 3, 16),
  bureau('health', '{}卫生健康局', '卫健局', 3, 24),
  bureau('veterans', '{}退役军人事务局', '退役军人局', 3, 10),
  bureau('emergency', '{}应急管理局', '应急局', 4, 16),
  bureau('audit', '{}审计局', '审计局', 2, 14),
  bureau('market', '{}市场监督管理局', '市场监管局', 2, 34),
  bureau('statistics', '{}统计局', '统计局', 2, 12),
  bureau('medical-insurance', '{}医疗保障局', '医保局', 3, 12),
  bureau('approval', '{}行政审批服务局', '审批局', 2, 18),
  bureau('petitions', '{}信访局', '信访局', 4, 8),
  bureau('data', '{}大数据局', '大数据局', 2, 8),
  bureau('state-assets', '{}国有资产监督管理局', '国资局', 2, 8),
  office('party-school', '中共{}委党校', '党校', 1, 12),
  office('media', '{}融媒体中心', '融媒体中心', 1, 14),
  office('facilities', '{}机关事务服务中心', '机关事务中心', 2, 10),
  office('disease-control', '{}疾病预防控制中心', '疾控中心', 3, 12),
  office('library', '{}图书馆', '图书馆', 3, 5),
  office('employment', '{}公共就业和人才服务中心', '就业中心', 3, 10),
  office('registry', '{}不动产登记中心', '不动产中心', 5, 10),
  office('farm-technology', '{}农业技术推广中心', '农技中心', 6, 8),
];

/** Whose trade an institution belongs to. */
export const INDUSTRY_ORGAN: Record<string, string> = {
  'party-school': 'organization',
  media: 'publicity',
  facilities: 'government-office',
  'disease-control': 'health',
  library: 'culture',
  employment: 'human-resources',
  registry: 'natural-resources',
  'farm-technology': 'agriculture',
};

/** First two characters of the social credit code by kind (GB 32100-2015, tables 1 and 2). Ad-hoc bodies are not registered. */
export const REGISTERED_AS: Partial<Record<SampleOrganizationKind, string>> = {
  PARTY_ORGAN: '11',
  CONGRESS: '11',
  GOVERNMENT: '11',
  CPPCC: '11',
  DISCIPLINE: '11',
  FUNCTIONAL_ZONE: '11',
  SUBDISTRICT_OFFICE: '11',
  TOWN_GOV: '11',
  MASS: '19',
  INSTITUTION: '12',
  STATE_FIRM: '91',
  RESIDENTS_COMMITTEE: '54',
  VILLAGERS_COMMITTEE: '54',
  SOCIAL_ORG: '52',
};
