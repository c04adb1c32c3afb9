import type { ChangeRule } from './change-rule.js';

export const overrideWithdrawn: ChangeRule = {
  id: 'override-withdrawn',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '撤去 @override', en: 'an @override is taken back' },
  why: {
    zh: '若旧子图仍有该字段，则又由它提供；若已删去，则迁移完成。',
    en: 'Where the old subgraph still has the field, it resolves it again; where it has not, the move is complete.',
  },
  words: ({ before, coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 的 @override(from: ${before}) 已撤去`,
    en: `${subgraph} took back @override(from: ${before}) of ${coordinate}`,
  }),
};
