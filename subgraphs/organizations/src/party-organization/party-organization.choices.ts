import { choices, type ChoiceOf } from '@redsail/kit';

/** Each kind with its label, `中文 · English`. */
export const PARTY_ORGANIZATION_KINDS = {
  COMMITTEE: '党委 · committee',
  WORK_COMMITTEE: '党工委 · work committee',
  MEMBERS_GROUP: "党组 · members' group: appointed, no level of the branch tree",
  GENERAL_BRANCH: '党总支 · general branch',
  BRANCH: '党支部 · branch',
  JOINT_BRANCH: '联合党支部 · joint branch of several small units',
  TEMPORARY_COMMITTEE: '临时党委 · temporary committee',
  TEMPORARY_BRANCH: '临时党支部 · temporary branch, for one task',
  RED_SAIL_BRANCH: '红帆支部 · red-sail branch, for new employment groups and floating members',
  FUNCTIONAL_BRANCH: '功能型党支部 · functional branch, without formal affiliations',
} as const;

export const PartyOrganizationKind = choices('PartyOrganizationKind', '党组织类别 · kind of party organisation', PARTY_ORGANIZATION_KINDS);
export type PartyOrganizationKind = ChoiceOf<typeof PartyOrganizationKind>;

/** All life cycles share the list: temporary ones begin as DRAFT, all others as APPLIED. */
export const PartyOrganizationStatus = choices('PartyOrganizationStatus', '党组织状态 · state of a party organisation', {
  DRAFT: '拟建 · draft of a temporary organisation',
  SUBMITTED: '报批 · submitted to the superior',
  REFUSED: '未批准 · refused',
  APPLIED: '申请 · applied for by the unit',
  APPROVED: '获批 · approved, not yet at work',
  ACTIVE: '运行 · at work',
  ELECTION_DUE: '到期换届 · its term is over, an election is due',
  WINDING_UP: '收尾 · its task is over, it is being wound up',
  MERGED: '合并 · merged into another',
  DISSOLVED: '撤销 · dissolved',
});
export type PartyOrganizationStatus = ChoiceOf<typeof PartyOrganizationStatus>;

/** From the collection form of the party-member system (standards S16). */
export const UnitSituation = choices('UnitSituation', '所在单位情况 · situation of the unit', {
  SAME_AS_SUPERIOR: "与上级党组织相同 · the same unit as the superior's",
  LEGAL_PERSON: '法人单位 · a legal person of its own',
  JOINT: '联合 · several units jointly',
});
export type UnitSituation = ChoiceOf<typeof UnitSituation>;
