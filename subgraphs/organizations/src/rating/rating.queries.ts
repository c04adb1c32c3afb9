import { connection, extend } from '@redsail/kit';
import { RatingComponent } from './rating-component.register.js';
import { RatingGroup } from './rating-group.register.js';
import { StarRating } from './star-rating.register.js';

export const ratingGroupExtension = extend(
  RatingGroup,
  {},
  {
    ratings: connection(() => StarRating, { by: 'group' }, '星级评定 · ratings of the group'),
  },
);

export const starRatingExtension = extend(
  StarRating,
  {},
  {
    components: connection(() => RatingComponent, { by: 'rating' }, '评定分项 · weighted components, for the reviewers'),
  },
);
