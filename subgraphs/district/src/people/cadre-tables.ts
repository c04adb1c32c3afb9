import type { SampleOrganization, SampleOrganizationKind } from '../organizations/organization.js';
import type { Random } from '../random/random.js';
import type { SampleCadreSource, SampleRank } from './cadre.js';

const SOURCES: Partial<Record<SampleOrganizationKind, SampleCadreSource>> = {
  INSTITUTION: 'INSTITUTION_STAFF',
  STATE_FIRM: 'STATE_FIRM',
  RESIDENTS_COMMITTEE: 'VILLAGE',
  VILLAGERS_COMMITTEE: 'VILLAGE',
};

export const sourceOf = (kind: SampleOrganizationKind): SampleCadreSource => SOURCES[kind] ?? 'CIVIL_SERVANT';

type Titles = readonly [chief: string, deputy: string, sectionHead: string, staff: string];

/** By the end of the employer's name, longest first; then by kind. */
const TITLES_BY_NAME: readonly (readonly [ending: RegExp, titles: Titles])[] = [
  [/(小学|中学|幼儿园|党校)$/, ['校长', '副校长', '教研组长', '教师']],
  [/医院$|保健院$/, ['院长', '副院长', '科主任', '医师']],
  [/(组织部|宣传部|统战部)$/, ['部长', '副部长', '科长', '科员']],
  [/(政法委员会|工委)$/, ['书记', '副书记', '科长', '科员']],
  [/纪委监委$/, ['书记', '副书记', '室主任', '科员']],
  [/区委员会$/, ['书记', '副书记', '秘书长', '科员']],
  [/区人民政府$/, ['区长', '副区长', '秘书长', '科员']],
  [/街道办事处$|管理委员会$/, ['主任', '副主任', '科长', '科员']],
  [/镇人民政府$/, ['镇长', '副镇长', '办公室主任', '科员']],
  [/乡人民政府$/, ['乡长', '副乡长', '办公室主任', '科员']],
  [/总工会$|联合会$|协会$|红十字会$/, ['主席', '副主席', '部长', '科员']],
  [/局$/, ['局长', '副局长', '科长', '科员']],
  [/有限公司$/, ['董事长', '副总经理', '部门经理', '职员']],
];
const OTHERWISE: Titles = ['主任', '副主任', '科长', '科员'];

export const titlesOf = (employer: SampleOrganization): Titles =>
  TITLES_BY_NAME.find(([ending]) => ending.test(employer.name))?.[1] ?? OTHERWISE;

/** The bodies whose first post is on the county's own level: 131; other chiefs are one below: 141 (S7). */
const TOP: ReadonlySet<SampleOrganizationKind> = new Set(['CONGRESS', 'CPPCC', 'DISCIPLINE']);
const isTop = (employer: SampleOrganization): boolean => TOP.has(employer.kind) || /区(委员会|人民政府)$/.test(employer.name);

/** Levels by tier: chief, deputy, section head, staff (GB/T 12407). */
export function levelOf(employer: SampleOrganization, source: SampleCadreSource, tier: number, random: Random): string | null {
  if (source === 'VILLAGE' || source === 'STATE_FIRM') return null;
  if (source === 'INSTITUTION_STAFF') {
    const professional = /医院|保健院|学|幼儿园/.test(employer.name);
    if (tier < 2) return ['241', '242'][tier]!;
    return random.weighted(
      professional
        ? [
            ['412', 2],
            ['420', 5],
            ['434', 4],
            ['435', 1],
          ]
        : [
            ['250', 5],
            ['260', 3],
            ['299', 1],
          ],
    );
  }
  if (tier < 2) return (isTop(employer) ? ['131', '132'] : ['141', '142'])[tier]!;
  return tier === 2
    ? '150'
    : random.weighted([
        ['150', 6],
        ['160', 2],
        ['199', 1],
      ]);
}

/** Ranks run beside posts (S7): every civil servant below the leaders has one, some leaders too. */
export function rankOf(source: SampleCadreSource, tier: number, random: Random): SampleRank | null {
  if (source !== 'CIVIL_SERVANT') return null;
  if (tier < 2)
    return random.chance(0.3)
      ? random.weighted([
          ['RESEARCHER_2', 1],
          ['RESEARCHER_3', 3],
          ['RESEARCHER_4', 6],
          ['SECTION_MEMBER_1', 5],
        ])
      : null;
  if (tier === 2)
    return random.weighted([
      ['RESEARCHER_4', 1],
      ['SECTION_MEMBER_1', 4],
      ['SECTION_MEMBER_2', 4],
      ['SECTION_MEMBER_3', 3],
    ]);
  return random.weighted([
    ['SECTION_MEMBER_2', 1],
    ['SECTION_MEMBER_3', 3],
    ['SECTION_MEMBER_4', 6],
    ['CLERK_1', 5],
    ['CLERK_2', 2],
  ]);
}
