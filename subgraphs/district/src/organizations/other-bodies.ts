import type { Random } from '../random/random.js';
import type { SampleRegion } from '../regions/region.js';
import type { CountySize } from '../size.js';
import type { Body } from './make-organizations.js';

const SCHOOLS = ['实验小学', '实验中学', '中心小学', '初级中学', '高级中学', '幼儿园'];
const HOSPITALS = ['人民医院', '中医医院', '妇幼保健院', '康复医院'];
const FIRMS = ['城市建设投资', '水务', '公共交通', '港口服务', '文化旅游', '粮食储备', '海洋开发', '保安服务'];
const NUMBERS = [...'一二三四五六七八九十'];
const ordinal = (index: number, kinds: number): string => (index < kinds ? '' : `第${NUMBERS[Math.floor(index / kinds) % 10]}`);

/** Schools, hospitals and state firms, as many as the size says. */
export function institutions(county: SampleRegion, size: CountySize): Body[] {
  const under = (key: string, kind: Body['kind'], name: string, parent: string, sector: number, staff: number): Body => ({
    key,
    kind,
    name: county.name + name,
    shortName: name,
    region: county,
    parent,
    industryOrgan: parent,
    sector,
    staff,
  });
  const schools = Array.from({ length: size.schools }, (_, index) =>
    under(`school-${index}`, 'INSTITUTION', ordinal(index, SCHOOLS.length) + SCHOOLS[index % SCHOOLS.length]!, 'education', 3, 12),
  );
  const hospitals = Array.from({ length: size.hospitals }, (_, index) =>
    under(`hospital-${index}`, 'INSTITUTION', ordinal(index, HOSPITALS.length) + HOSPITALS[index % HOSPITALS.length]!, 'health', 3, 16),
  );
  const firms = Array.from({ length: size.firms }, (_, index) =>
    under(`firm-${index}`, 'STATE_FIRM', `${FIRMS[index % FIRMS.length]!}集团有限公司`, 'state-assets', 2, 18),
  );
  return [...schools, ...hospitals, ...firms];
}

const SOCIAL_FIELDS = ['养老服务', '志愿服务', '社工服务', '物业管理', '电子商务', '职业培训', '体育健身', '法律援助'];

/** Small bodies in the towns with one or two members each, covered by joint branches. */
export function socialOrganizations(towns: readonly SampleRegion[], size: CountySize, random: Random): Body[] {
  return Array.from({ length: size.socialOrganizations }, (_, index): Body => {
    // Blocks of four in one town, so that a joint branch finds its units there.
    const town = towns[Math.floor(index / 4) % towns.length]!;
    const name = town.name.slice(0, 2) + random.pick(SOCIAL_FIELDS) + NUMBERS[index % 4] + '中心';
    return {
      key: `social-${index}`,
      kind: 'SOCIAL_ORG',
      name,
      shortName: name,
      region: town,
      parent: 'civil-affairs',
      industryOrgan: 'civil-affairs',
    };
  });
}

/** Leading groups and command centres: each has a host, a purpose and an end (rule O9), some of them past. */
export function adHocBodies(county: SampleRegion, monthsFromNow: (months: number) => string): Body[] {
  const table = [
    ['LEADING_GROUP', '作风能力提升年活动领导小组', 'organization', '统筹年度活动', -17, 6],
    ['LEADING_GROUP', '民生实事推进领导小组', 'reform', '推进二十件民生实事', -6, 6],
    ['LEADING_GROUP', '老旧小区改造领导小组', 'housing', '推进老旧小区改造', -30, -3],
    ['COMMAND_CENTRE', '防汛抗旱指挥部', 'emergency', '本年度防汛抗旱', -2, 4],
    ['COMMAND_CENTRE', '海上搜救指挥部', 'marine', '台风季海上搜救', -12, -8],
  ] as const;
  return table.map(([kind, name, host, purpose, from, to], index) => ({
    key: `ad-hoc-${index}`,
    kind,
    name: county.name + name,
    shortName: name,
    region: county,
    parent: host,
    adHoc: { host, purpose, startsOn: monthsFromNow(from), endsOn: monthsFromNow(to) },
  }));
}
