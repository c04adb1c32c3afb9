import { choice, code, day, Entity, ref, register, text } from '@redsail/kit';
import { Region } from '../region/region.register.js';
import { ratingRowProblems } from './rating-row-problems.js';
import { RatingGroupStatus, RatingScheme } from './rating.choices.js';

/** A session in which organisations of one sort are compared, such as 社区专场 (catalogue 36). */
@register('评定专场 · rating group', {
  plural: 'ratingGroups',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'rating:read',
  checkRow: ratingRowProblems,
})
export class RatingGroup extends Entity {
  @code(null, '专场编号 · group code', { unique: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @choice(RatingScheme, '评定类别 · scheme', { index: true }) scheme!: RatingScheme;
  @code(null, '评定周期 · cycle: a year, or two years as one: 2026, 2025-2026', { index: true, order: true }) cycle!: string;
  @ref(() => Region, '组织评定的区划 · division that holds it', { nullable: true }) region?: string | null;
  @choice(RatingGroupStatus, '状态 · state') status!: RatingGroupStatus;
  @day('结束日期 · closed on', { nullable: true }) closedOn?: string | null;
}
