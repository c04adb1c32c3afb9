import { act, code, create, decimal, lifecycle, ratio, ref, text } from '@redsail/kit';
import { o13OpenToReview, o13WeightWithinOne } from '../rules/o13-ratings.js';
import { RatingComponent } from './rating-component.register.js';
import { StarRating } from './star-rating.register.js';

export const ratingComponentLifecycle = lifecycle(RatingComponent, {
  title: '评定分项 · component of a rating',
  scope: 'rating:write',
  commands: [
    create('addRatingComponent', '新增分项 · add a weighted component', {
      documentNo: 'optional',
      input: {
        rating: ref(() => StarRating, '星级评定 · rating'),
        code: code(null, '分项代码 · code within the rating'),
        name: text('名称 · name'),
        weight: ratio('权重 · weight, above 0 and at most 1'),
        score: decimal('得分 · score', { nullable: true }),
      },
      rules: [o13OpenToReview, o13WeightWithinOne],
      make: (input) => ({ ...input }),
    }),
    act('scoreRatingComponent', '打分 · score a component', {
      from: 'any',
      documentNo: 'optional',
      input: { score: decimal('得分 · score') },
      rules: [o13OpenToReview],
      apply: (component, input) => {
        component.score = input.score;
      },
    }),
    act('reweighRatingComponent', '调整权重 · change the weight of a component', {
      from: 'any',
      documentNo: 'optional',
      input: { weight: ratio('权重 · weight, above 0 and at most 1') },
      rules: [o13OpenToReview, o13WeightWithinOne],
      apply: (component, input) => {
        component.weight = input.weight;
      },
    }),
  ],
});
