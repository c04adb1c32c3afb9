import { query } from '@redsail/kit';
import { PublishedFigure } from './published-figure.register.js';

/** Measured beside published: the figures of a division, each with its comparison (field `comparison`). */
export const publishedComparisons = query(
  'publishedComparisons',
  '[PublishedFigure!]',
  '公布数据对比 · the published figures of a division, to be read with their comparison; at most 500',
  {
    region: ['String!', '区划代码 · division code'],
    period: ['String', '期间 · period'],
    programme: ['String', '所属计划或行动 · programme or campaign'],
  },
  ({ region, period, programme }: { region: string; period?: string | null; programme?: string | null }, context) =>
    context
      .rows(PublishedFigure)
      .where({ region, period: period ?? undefined, programme: programme ?? undefined })
      .orderBy('code')
      .limit(500)
      .all(),
  { scope: 'livelihood:read' },
);
