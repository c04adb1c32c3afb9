import type { ChangeRule } from './change-rule.js';

export const resolverAdded: ChangeRule = {
  id: 'resolver-added',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '多一个子图提供字段', en: 'one subgraph more resolves a field' },
  why: { zh: '各处的值须一致。', en: 'All of them have to give the same value.' },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 原由 ${before} 提供，现由 ${after} 提供`,
    en: `${coordinate} was resolved by ${before} and is by ${after}`,
  }),
};
