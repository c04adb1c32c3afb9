import { choices, type ChoiceOf } from '@redsail/kit';

export const RiderStationStatus = choices('RiderStationStatus', '驿站状态 · state of a rider station', {
  PLANNED: '拟建 · planned',
  BUILT: '建成 · built',
  COMPLIANT: '达标 · compliant: it has the five haves, with evidence',
  DEFICIENT: '待完善 · deficient',
  CLOSED: '关闭 · closed',
});
export type RiderStationStatus = ChoiceOf<typeof RiderStationStatus>;

/** 五有, as the source document lists them (catalogue 31); `中文 · English`. */
export const FIVE_HAVE_LABELS = {
  SIGNAGE: '有统一标识 · uniform signage',
  PREMISES: '有固定场所 · fixed premises',
  FACILITIES: '有完备设施 · complete facilities',
  RULES: '有管理制度 · rules of management',
  DEDICATED_PERSON: '有专人负责 · a dedicated person in charge',
} as const;

export const FiveHave = choices('FiveHave', '五有 · one of the five haves', FIVE_HAVE_LABELS);
export type FiveHave = ChoiceOf<typeof FiveHave>;
