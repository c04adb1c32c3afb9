import { choices, type ChoiceOf } from '@redsail/kit';

/** Why somebody may read plain values (个人信息保护法 art. 6: a clear purpose and the smallest scope; art. 13 the ground, standards S10). */
export const UnmaskPurpose = choices('UnmaskPurpose', '查看目的 · purpose of reading plain personal data', {
  CADRE_MANAGEMENT: '干部管理 · management of cadres by the organ with authority over them',
  MEMBERSHIP_ADMINISTRATION: '党员组织关系管理 · administration of party membership and affiliation',
  DEPLOYMENT_CONTACT: '下沉联络 · reaching a person who is called or deployed',
  SERVICE_DELIVERY: '为本人办理事项 · handling a matter that the person applied for',
  EMERGENCY: '应急处置 · emergency response that protects life, health or property (PIPL art. 13)',
  IDENTITY_CHECK: '身份核验 · making sure that a record is the right person’s',
  DATA_CORRECTION: '更正个人信息 · correcting the person’s data (PIPL art. 46)',
  SUBJECT_REQUEST: '答复本人查询 · answering the person’s own request (PIPL art. 45)',
});
export type UnmaskPurpose = ChoiceOf<typeof UnmaskPurpose>;
