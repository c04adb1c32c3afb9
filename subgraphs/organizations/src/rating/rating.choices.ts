import { choices, type ChoiceOf } from '@redsail/kit';

export const RatingScheme = choices('RatingScheme', '评定类别 · scheme of a rating', {
  FIVE_STAR: '五星级基层党组织 · five-star primary party organisation',
  VILLAGE_STAR: '村居评星定级 · star grading of villages and communities',
});
export type RatingScheme = ChoiceOf<typeof RatingScheme>;

export const RatingStatus = choices('RatingStatus', '评定状态 · state of a rating', {
  OPEN: '启动 · open',
  DECLARED: '申报 · declared',
  REVIEWED: '复核 · reviewed',
  PUBLICISED: '公示 · publicised, open to objection',
  DECIDED: '认定 · decided',
});
export type RatingStatus = ChoiceOf<typeof RatingStatus>;

export const RatingGroupStatus = choices('RatingGroupStatus', '专场状态 · state of a rating group', {
  OPEN: '进行 · open',
  CLOSED: '结束 · closed: its ranks are complete',
});
export type RatingGroupStatus = ChoiceOf<typeof RatingGroupStatus>;
