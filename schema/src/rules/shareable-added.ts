import type { ChangeRule } from './change-rule.js';

export const shareableAdded: ChangeRule = {
  id: 'shareable-added',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '新增 @shareable', en: '@shareable is new' },
  why: {
    zh: '别的子图可以提供同一字段；各处的值须一致。',
    en: 'Other subgraphs may resolve the field as well; all of them have to give the same value.',
  },
  words: ({ coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 成为 @shareable`,
    en: `${coordinate} became @shareable in ${subgraph}`,
  }),
};
