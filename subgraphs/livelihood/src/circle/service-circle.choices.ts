import { choices, type ChoiceOf } from '@redsail/kit';

export const CircleKind = choices('CircleKind', '服务圈类别 · kind of service circle', {
  MEDICAL_INSURANCE: '医保服务圈 · medical-insurance services',
  FITNESS: '健身圈 · fitness',
});
export type CircleKind = ChoiceOf<typeof CircleKind>;
