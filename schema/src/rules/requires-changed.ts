import type { ChangeRule } from './change-rule.js';

export const requiresChanged: ChangeRule = {
  id: 'requires-changed',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '@requires 改变', en: '@requires changed' },
  why: {
    zh: '子图在解析该字段前另需别的字段：先部署能同时应付新旧两种输入的子图。',
    en: 'The subgraph needs other fields before it resolves this one: deploy one that copes with both first.',
  },
  words: ({ after, before, coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 的 @requires 由 ${before} 变为 ${after}`,
    en: `@requires of ${coordinate} in ${subgraph} was ${before} and is ${after}`,
  }),
};
