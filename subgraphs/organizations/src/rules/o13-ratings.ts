import { refuse, rule } from '@redsail/kit';
import { isAtWork, isCommittee } from '../party-organization/kinds.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { standsAbove } from '../party-organization/stands-above.js';
import { cycleOf } from '../rating/cycle.js';
import { RatingComponent } from '../rating/rating-component.register.js';
import type { RatingGroup } from '../rating/rating-group.register.js';
import { StarRating } from '../rating/star-rating.register.js';
import { weightedTotal } from '../rating/weighted-total.js';

/** O13: one rating per organisation, scheme and cycle; decided by a superior; weights sum to 1; ranks 1..n (catalogue 35, 36, 121). */

const noCycle = (cycle: string) =>
  cycleOf(cycle)
    ? undefined
    : refuse(
        'cycle',
        '评定周期应为年度或起止年度，例如 2026 或 2025-2026',
        'expected a year or a span of years, such as 2026 or 2025-2026',
      );

export const o13CycleIsOne = rule<RatingGroup>('O13', ({ record }) => noCycle(record.cycle));

export const o13OnePerCycle = rule<StarRating>('O13', async ({ record, count }) => {
  const { organization, scheme, cycle } = record;
  if ((await count(StarRating, { organization, scheme, cycle })) > 0) {
    return refuse('organization', '同一党组织、类别、周期只评定一次', 'there is a rating of this organisation, scheme and cycle already');
  }
  return noCycle(cycle);
});

export const o13StarsOneToFive = rule<StarRating>('O13', ({ input }) =>
  input.stars === null || (input.stars >= 1 && input.stars <= 5) ? undefined : refuse('stars', '星级应为1至5', 'expected 1 to 5 stars'),
);

export const o13DecidedByASuperior = rule<StarRating>('O13', async ({ record, input, load }) => {
  const organization = await load(PartyOrganization, record.organization);
  const decider = await load(PartyOrganization, input.decidedBy);
  if (!organization || !decider) return undefined;
  const fit = isCommittee(decider.kind) && isAtWork(decider.status) && (await standsAbove({ load }, decider.id, organization));
  return fit
    ? undefined
    : refuse(
        'decidedBy',
        '认定机关应为参评党组织的上级党委（党工委）',
        'expected a committee at work above the organisation that is rated',
      );
});

/** A rating without components has nothing to weigh. */
export const o13WeightsSumToOne = rule<StarRating>('O13', async ({ record, find }) => {
  const components = await find(RatingComponent, { rating: record.id });
  if (components.length === 0) return undefined;
  const total = weightedTotal(components);
  if (total.weights !== '1')
    return refuse(null, `分项权重之和应为1，现为${total.weights}`, `the weights of the components sum to 1; they sum to ${total.weights}`);
  return total.score === null ? refuse(null, '有分项尚未打分', 'a component has no score yet') : undefined;
});

export const o13WeightWithinOne = rule<RatingComponent>('O13', ({ input }) =>
  Number(input.weight) > 0 && Number(input.weight) <= 1
    ? undefined
    : refuse('weight', '权重应大于0且不大于1', 'expected a weight above 0 and at most 1'),
);

/** Once publicised, the components that led to the result stand. */
export const o13OpenToReview = rule<RatingComponent>('O13', async ({ record, load }) => {
  const rating = await load(StarRating, record.rating);
  const closed = rating?.status === 'PUBLICISED' || rating?.status === 'DECIDED';
  return closed
    ? refuse(
        'rating',
        `评定已 ${rating.status}，分项不能再改`,
        `the rating is ${rating.status}: its components stand; an objection reopens the review`,
      )
    : undefined;
});

/** For closing a group: every rating decided, ranks 1..n, equal ranks only where the next ones are left out (1, 2, 2, 4). */
export const o13RanksComplete = rule<RatingGroup>('O13', async ({ record, find }) => {
  const ratings = await find(StarRating, { group: record.id });
  if (ratings.some((one) => one.status !== 'DECIDED'))
    return refuse('id', '专场中还有未认定的评定', 'a rating of the group is not decided yet');
  const ranks = ratings.map((one) => one.rankInGroup ?? 0).toSorted((a, b) => a - b);
  const misplaced = ranks.find((rank, at) => rank !== at + 1 && rank !== ranks[at - 1]);
  return misplaced === undefined
    ? undefined
    : refuse(
        'id',
        `专场名次应从1起连续（并列除外），出现${misplaced}`,
        `the ranks of a group run from 1 without gaps unless tied; found ${misplaced} out of place`,
      );
});
