import { choices, type ChoiceOf } from '@redsail/kit';

export const OrganizationKind = choices('OrganizationKind', '单位类别 · kind of organisation', {
  PARTY_ORGAN: '党委机关 · party organ',
  CONGRESS: "人大机关 · organ of the people's congress",
  GOVERNMENT: '行政机关 · government organ',
  CPPCC: '政协机关 · organ of the political consultative conference',
  DISCIPLINE: '纪检监察机关 · discipline and supervision organ',
  MASS: '群团组织 · mass organisation',
  INSTITUTION: '事业单位 · public institution',
  STATE_FIRM: '国有企业 · state-owned firm',
  FUNCTIONAL_ZONE: '功能区（管委会） · functional zone',
  SUBDISTRICT_OFFICE: '街道办事处 · subdistrict office',
  TOWN_GOV: '镇（乡）政府 · town or township government',
  RESIDENTS_COMMITTEE: "居委会 · residents' committee",
  VILLAGERS_COMMITTEE: "村委会 · villagers' committee",
  SOCIAL_ORG: '社会组织 · social organisation',
  LEADING_GROUP: '领导小组 · leading group',
  COMMAND_CENTRE: '指挥部 · command centre',
});
export type OrganizationKind = ChoiceOf<typeof OrganizationKind>;

export const OrganizationStatus = choices('OrganizationStatus', '单位状态 · state of an organisation', {
  ACTIVE: '在册 · in being',
  ENDED: '撤销 · ended',
});
export type OrganizationStatus = ChoiceOf<typeof OrganizationStatus>;
