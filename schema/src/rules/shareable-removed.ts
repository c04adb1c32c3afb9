import type { ChangeRule } from './change-rule.js';

export const shareableRemoved: ChangeRule = {
  id: 'shareable-removed',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '去掉 @shareable', en: '@shareable is lost' },
  why: {
    zh: '别的子图再也不能提供同一字段；若在同一次发布中已有别的子图提供它，则合不成图。',
    en: 'No other subgraph may resolve the field any more; where one does, in the same release, the graph does not compose.',
  },
  words: ({ coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 不再是 @shareable`,
    en: `${coordinate} is not @shareable in ${subgraph} any more`,
  }),
};
