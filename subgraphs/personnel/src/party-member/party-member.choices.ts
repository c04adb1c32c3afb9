import { choices, type ChoiceOf } from '@redsail/kit';

export const MemberKind = choices('MemberKind', '党员类别 · kind of party member', {
  FULL: '正式党员 · full member',
  PROBATIONARY: '预备党员 · probationary member',
});
export type MemberKind = ChoiceOf<typeof MemberKind>;

/** 党员教育管理工作条例 arts 24-25 (standards S13). */
export const MembershipStatus = choices('MembershipStatus', '党籍状态 · status of the membership', {
  ACTIVE: '正常 · active',
  LOST_CONTACT: '失去联系 · out of contact for six months',
  STOPPED: '停止党籍 · membership stopped',
  ENDED: '出党 · membership ended',
});
export type MembershipStatus = ChoiceOf<typeof MembershipStatus>;

export const AffiliationKind = choices('AffiliationKind', '组织关系类别 · kind of affiliation', {
  FORMAL: '正式组织关系 · formal affiliation, exactly one at a time',
  FLOATING_HOST: '流入党组织 · host of a floating member',
  TEMPORARY: '临时党组织 · member of a temporary party organisation',
  DOUBLE_REGISTRATION: '双报到 · registered with the home community',
});
export type AffiliationKind = ChoiceOf<typeof AffiliationKind>;
