import { choices, type ChoiceOf } from '@redsail/kit';

export const ProgrammeLevel = choices('ProgrammeLevel', '实事层级 · level that promises the items', {
  CITY: '市级 · city',
  DISTRICT: '区级 · district',
  TOWN: '镇街级 · town or subdistrict',
});
export type ProgrammeLevel = ChoiceOf<typeof ProgrammeLevel>;
