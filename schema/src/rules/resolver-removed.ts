import type { ChangeRule } from './change-rule.js';

export const resolverRemoved: ChangeRule = {
  id: 'resolver-removed',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '少一个子图提供字段', en: 'one subgraph fewer resolves a field' },
  why: {
    zh: '查询计划可能要多去一个子图；旧图仍会来取。',
    en: 'Plans may have to ask one subgraph more, and plans of the old graph still ask it here.',
  },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 原由 ${before} 提供，现只由 ${after} 提供`,
    en: `${coordinate} was resolved by ${before} and is by ${after} only`,
  }),
};
