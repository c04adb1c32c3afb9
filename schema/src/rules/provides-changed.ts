import type { ChangeRule } from './change-rule.js';

export const providesChanged: ChangeRule = {
  id: 'provides-changed',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '@provides 改变', en: '@provides changed' },
  why: { zh: '查询计划可能增减一次请求。', en: 'Plans may take a request more or less.' },
  words: ({ after, before, coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 的 @provides 由 ${before} 变为 ${after}`,
    en: `@provides of ${coordinate} in ${subgraph} was ${before} and is ${after}`,
  }),
};
