import { choices, type ChoiceOf } from '@redsail/kit';

export const FacilityStatus = choices('FacilityStatus', '设施状态 · state of a facility', {
  OPEN: '运行 · open',
  CLOSED: '停办 · closed',
});
export type FacilityStatus = ChoiceOf<typeof FacilityStatus>;
