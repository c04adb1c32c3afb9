import { choices, type ChoiceOf } from '@redsail/kit';

export const CadreSource = choices('CadreSource', '干部来源 · kind of establishment a cadre belongs to', {
  CIVIL_SERVANT: '公务员 · civil servant',
  INSTITUTION_STAFF: '事业编制 · institution staff',
  STATE_FIRM: '国企 · state firm',
  VILLAGE: '村（社区）干部 · village or community cadre',
});
export type CadreSource = ChoiceOf<typeof CadreSource>;

/** The twelve general ranks of 公务员职务与职级并行规定 (2019); parallel to the position level (standards S7). */
export const CivilServantRank = choices('CivilServantRank', '职级 · civil-servant rank', {
  INSPECTOR_1: '一级巡视员 · first-grade inspector',
  INSPECTOR_2: '二级巡视员 · second-grade inspector',
  RESEARCHER_1: '一级调研员 · first-grade researcher',
  RESEARCHER_2: '二级调研员 · second-grade researcher',
  RESEARCHER_3: '三级调研员 · third-grade researcher',
  RESEARCHER_4: '四级调研员 · fourth-grade researcher',
  SECTION_MEMBER_1: '一级主任科员 · first-grade principal section member',
  SECTION_MEMBER_2: '二级主任科员 · second-grade principal section member',
  SECTION_MEMBER_3: '三级主任科员 · third-grade principal section member',
  SECTION_MEMBER_4: '四级主任科员 · fourth-grade principal section member',
  CLERK_1: '一级科员 · first-grade section clerk',
  CLERK_2: '二级科员 · second-grade section clerk',
});
export type CivilServantRank = ChoiceOf<typeof CivilServantRank>;
