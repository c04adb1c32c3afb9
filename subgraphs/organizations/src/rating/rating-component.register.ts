import { code, decimal, Entity, ratio, ref, register, text } from '@redsail/kit';
import { StarRating } from './star-rating.register.js';

/** One weighted part of a rating; the weights of a rating sum to 1 (rule O13). Working papers of the reviewers: what is published is the rating. */
@register('评定分项 · component of a rating', { plural: 'ratingComponents', natural: ['rating', 'code'], scope: 'rating:write' })
export class RatingComponent extends Entity {
  @ref(() => StarRating, '星级评定 · rating') rating!: string;
  @code(null, '分项代码 · code within the rating') code!: string;
  @text('名称 · name') name!: string;
  @ratio('权重 · weight, 0 to 1') weight!: string;
  @decimal('得分 · score', { nullable: true }) score?: string | null;
}
