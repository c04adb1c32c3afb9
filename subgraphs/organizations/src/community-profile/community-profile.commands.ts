import { ApproxBound, choice, code, create, day, decimal, lifecycle, ratio, ref, text } from '@redsail/kit';
import { Region } from '../region/region.register.js';
import { l4BoundStated } from '../rules/l4-bound-stated.js';
import { CommunityProfile } from './community-profile.register.js';

/** A profile is never changed: what is known on another day is another row (rule L4). */
export const communityProfileLifecycle = lifecycle(CommunityProfile, {
  title: '社区概况 · community profile',
  scope: 'region:write',
  commands: [
    create('recordCommunityProfile', '登记社区概况 · record what is known of a community on a day', {
      documentNo: 'optional',
      input: {
        region: ref(() => Region, '社区 · community'),
        asOf: day('截止日期 · as of'),
        residentsValue: decimal('居民数 · residents, the number', { nullable: true }),
        residentsBound: choice(ApproxBound, '居民数界限 · residents, bound', { nullable: true }),
        residentsRaw: text('居民数原文 · residents, as worded', { nullable: true }),
        floatingShareValue: ratio('流动人口占比 · share of the floating population', { nullable: true }),
        floatingShareBound: choice(ApproxBound, '流动人口占比界限 · share, bound', { nullable: true }),
        floatingShareRaw: text('流动人口占比原文 · share, as worded', { nullable: true }),
        source: code(null, '来源代码 · code of the source', { nullable: true }),
      },
      rules: [l4BoundStated],
      make: (input) => ({ ...input }),
    }),
  ],
});
