import { choices, type ChoiceOf } from '@redsail/kit';

export const TalentCardStatus = choices('TalentCardStatus', '优才卡状态 · state of a talent card', {
  APPLIED: '申领 · applied for',
  VETTED: '审核 · vetted',
  PUBLICISED: '公示 · publicised',
  ISSUED: '发放 · issued',
  ACTIVE: '有效 · active',
  SUSPENDED: '暂停 · suspended',
  EXPIRED: '到期 · expired',
  REVOKED: '注销 · revoked',
});
export type TalentCardStatus = ChoiceOf<typeof TalentCardStatus>;

export const CardServiceStatus = choices('CardServiceStatus', '服务状态 · state of a card service', {
  REQUESTED: '已申请 · requested',
  ACCEPTED: '已受理 · accepted',
  DONE: '已办结 · done',
  DECLINED: '未予办理 · declined, with the reason',
  RATED: '已评价 · rated',
});
export type CardServiceStatus = ChoiceOf<typeof CardServiceStatus>;

export const DictionaryStatus = choices('DictionaryStatus', '词条状态 · status of a dictionary entry', {
  NAMED: '已命名 · named by a source or by the office in charge',
  PENDING: '待补 · the sources do not name it; the office in charge fills it in',
});
export type DictionaryStatus = ChoiceOf<typeof DictionaryStatus>;
