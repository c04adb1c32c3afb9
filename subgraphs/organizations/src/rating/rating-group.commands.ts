import { act, choice, code, create, lifecycle, ref, text } from '@redsail/kit';
import { Region } from '../region/region.register.js';
import { o13CycleIsOne, o13RanksComplete } from '../rules/o13-ratings.js';
import { RatingGroup } from './rating-group.register.js';
import { RatingScheme } from './rating.choices.js';

export const ratingGroupLifecycle = lifecycle(RatingGroup, {
  title: '评定专场 · rating group',
  state: 'status',
  scope: 'rating:write',
  commands: [
    create('openRatingGroup', '开设专场 · open a group', {
      to: 'OPEN',
      documentNo: 'optional',
      input: {
        code: code(null, '专场编号 · group code'),
        name: text('名称 · name'),
        scheme: choice(RatingScheme, '评定类别 · scheme'),
        cycle: code(null, '评定周期 · cycle: 2026, or 2025-2026 as one'),
        region: ref(() => Region, '组织评定的区划 · division that holds it', { nullable: true }),
      },
      rules: [o13CycleIsOne],
      make: (input) => ({ ...input }),
    }),
    act('closeRatingGroup', '结束专场 · close a group, its ranks being complete', {
      from: ['OPEN'],
      to: 'CLOSED',
      documentNo: 'optional',
      rules: [o13RanksComplete],
      apply: (group, _, c) => {
        group.closedOn = c.effectiveOn;
      },
    }),
  ],
});
