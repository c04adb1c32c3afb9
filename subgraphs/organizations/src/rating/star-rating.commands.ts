import { act, choice, code, count, create, lifecycle, ref } from '@redsail/kit';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { RegionLevel } from '../region/region.choices.js';
import { o13DecidedByASuperior, o13OnePerCycle, o13StarsOneToFive, o13WeightsSumToOne } from '../rules/o13-ratings.js';
import { RatingComponent } from './rating-component.register.js';
import { RatingGroup } from './rating-group.register.js';
import { RatingScheme } from './rating.choices.js';
import { StarRating } from './star-rating.register.js';
import { weightedTotal } from './weighted-total.js';

/** 启动 → 申报 → 复核 → 公示 → 认定; an objection sends a publicised rating back to the review (rule O13). */
export const starRatingLifecycle = lifecycle(StarRating, {
  title: '星级评定 · star rating',
  state: 'status',
  scope: 'rating:write',
  commands: [
    create('openStarRating', '启动评定 · open a rating of an organisation', {
      to: 'OPEN',
      documentNo: 'optional',
      input: {
        organization: ref(() => PartyOrganization, '参评党组织 · party organisation to be rated'),
        scheme: choice(RatingScheme, '评定类别 · scheme'),
        cycle: code(null, '评定周期 · cycle: 2026, or 2025-2026 as one'),
        level: choice(RegionLevel, '评定级别 · level it is rated at', { nullable: true }),
        group: ref(() => RatingGroup, '专场 · group it is compared in', { nullable: true }),
      },
      rules: [o13OnePerCycle],
      make: (input) => ({ ...input }),
    }),
    act('declareStarRating', '申报 · declare the organisation for the rating', {
      from: ['OPEN'],
      to: 'DECLARED',
      documentNo: 'optional',
      apply: (rating, _, c) => {
        rating.declaredOn = c.effectiveOn;
      },
    }),
    act('reviewStarRating', '复核 · review it: weigh the components and propose stars', {
      from: ['DECLARED', 'REVIEWED'],
      to: 'REVIEWED',
      documentNo: 'optional',
      input: { stars: count('拟定星级 · stars proposed, 1 to 5') },
      rules: [o13StarsOneToFive, o13WeightsSumToOne],
      apply: async (rating, input, c) => {
        const components = await c.find(RatingComponent, { rating: rating.id });
        rating.score = components.length > 0 ? weightedTotal(components).score : null;
        rating.proposedStars = input.stars;
        rating.reviewedOn = c.effectiveOn;
      },
    }),
    act('publiciseStarRating', '公示 · publicise what the review found', {
      from: ['REVIEWED'],
      to: 'PUBLICISED',
      documentNo: 'optional',
      input: { rankInGroup: count('专场名次 · rank in its group', { nullable: true }) },
      apply: (rating, input, c) => {
        rating.stars = rating.proposedStars;
        rating.rankInGroup = input.rankInGroup;
        rating.publicisedOn = c.effectiveOn;
      },
    }),
    act('objectToStarRating', '异议 · object to it: back to the review', {
      from: ['PUBLICISED'],
      to: 'REVIEWED',
      documentNo: 'optional',
      apply: (rating) => {
        rating.stars = null;
        rating.rankInGroup = null;
        rating.publicisedOn = null;
      },
    }),
    act('decideStarRating', '认定 · decide it', {
      from: ['PUBLICISED'],
      to: 'DECIDED',
      documentNo: 'required',
      input: {
        decidedBy: ref(() => PartyOrganization, '认定机关 · superior that decides'),
        stars: count('星级 · stars; by default those publicised', { nullable: true }),
        rankInGroup: count('专场名次 · rank in its group; by default the one publicised', { nullable: true }),
      },
      rules: [o13StarsOneToFive, o13DecidedByASuperior],
      apply: (rating, input, c) => {
        rating.stars = input.stars ?? rating.stars;
        rating.rankInGroup = input.rankInGroup ?? rating.rankInGroup;
        rating.decidedBy = input.decidedBy;
        rating.decidedOn = c.effectiveOn;
        rating.documentNo = c.documentNo;
      },
    }),
  ],
});
