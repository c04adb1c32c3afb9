import { choice, code, count, day, decimal, Entity, ref, register, text } from '@redsail/kit';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { RegionLevel } from '../region/region.choices.js';
import { RatingGroup } from './rating-group.register.js';
import { ratingRowProblems } from './rating-row-problems.js';
import { RatingScheme, RatingStatus } from './rating.choices.js';

/** One result per organisation, scheme and cycle (rule O13): the natural key says so. */
@register('星级评定 · star rating', {
  plural: 'starRatings',
  natural: ['organization', 'scheme', 'cycle'],
  keys: ['id'],
  scope: 'rating:read',
  checkRow: ratingRowProblems,
})
export class StarRating extends Entity {
  @ref(() => PartyOrganization, '参评党组织 · party organisation rated') organization!: string;
  @choice(RatingScheme, '评定类别 · scheme', { index: true }) scheme!: RatingScheme;
  @code(null, '评定周期 · cycle: a year, or two years as one: 2026, 2025-2026', { index: true, order: true }) cycle!: string;
  @choice(RatingStatus, '状态 · state', { index: true }) status!: RatingStatus;
  @ref(() => RatingGroup, '专场 · group it is compared in', { nullable: true }) group?: string | null;
  @choice(RegionLevel, '评定级别 · level it is rated at', { nullable: true }) level?: RegionLevel | null;
  /** What the review found: for the reviewers, until it is publicised. */
  @count('拟定星级 · stars that the review proposes, 1 to 5', { nullable: true, scope: 'rating:write' }) proposedStars?: number | null;
  @decimal('总分 · weighted total of its components', { nullable: true, scope: 'rating:write' }) score?: string | null;
  /** What is published: empty before PUBLICISED, and again when an objection sends it back (standards S12). */
  @count('星级 · stars, 1 to 5, once publicised', { nullable: true, index: true }) stars?: number | null;
  @count('专场名次 · rank in its group, once publicised', { nullable: true, index: true, order: true }) rankInGroup?: number | null;
  @ref(() => PartyOrganization, '认定机关 · superior that decided', { nullable: true }) decidedBy?: string | null;
  @text('认定文号 · number of the deciding document', { nullable: true }) documentNo?: string | null;
  @day('申报日期 · declared on', { nullable: true }) declaredOn?: string | null;
  @day('复核日期 · reviewed on', { nullable: true }) reviewedOn?: string | null;
  @day('公示日期 · publicised on', { nullable: true }) publicisedOn?: string | null;
  @day('认定日期 · decided on', { nullable: true, order: true }) decidedOn?: string | null;
}
