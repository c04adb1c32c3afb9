import { ApproxBound, choice, code, day, decimal, Entity, ratio, ref, register, text } from '@redsail/kit';
import { Region } from '../region/region.register.js';
import { profileRowProblems } from './profile-row-problems.js';

/** What is known of a community's population on a day. Figures in prose keep their bound and wording (rule L4). */
@register('社区概况 · community profile', {
  plural: 'communityProfiles',
  natural: ['region', 'asOf'],
  scope: 'region:read',
  checkRow: profileRowProblems,
})
export class CommunityProfile extends Entity {
  @ref(() => Region, '社区 · community') region!: string;
  @day('截止日期 · as of', { order: true }) asOf!: string;
  @decimal('居民数 · residents, the number', { nullable: true, index: true }) residentsValue?: string | null;
  @choice(ApproxBound, '居民数界限 · residents, bound', { nullable: true }) residentsBound?: ApproxBound | null;
  @text('居民数原文 · residents, as the source words it', { nullable: true }) residentsRaw?: string | null;
  @ratio('流动人口占比 · share of the floating population', { nullable: true, index: true, order: true }) floatingShareValue?:
    | string
    | null;
  @choice(ApproxBound, '流动人口占比界限 · share of the floating population, bound', { nullable: true })
  floatingShareBound?: ApproxBound | null;
  @text('流动人口占比原文 · share of the floating population, as the source words it', { nullable: true }) floatingShareRaw?: string | null;
  @code(null, '来源代码 · code of the source', { nullable: true, index: true }) source?: string | null;
}
