import { choices, type ChoiceOf } from '@redsail/kit';

export const CareFacilityKind = choices('CareFacilityKind', '养老设施类别 · kind of care facility', {
  CENTRE: '居家社区养老服务中心 · home and community care centre',
  STATION: '养老服务驿站 · care station',
});
export type CareFacilityKind = ChoiceOf<typeof CareFacilityKind>;
