import type { ChangeRule } from './change-rule.js';

export const argumentLostByIntersection: ChangeRule = {
  id: 'argument-lost-by-intersection',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '参数因取交集而丢失', en: 'an argument is lost by intersection' },
  why: {
    zh: '共有字段的参数只有在每个提供该字段的子图中都有才会保留；仍有子图定义着它。',
    en: 'An argument of a field that several subgraphs have survives only where all of them have it; some still do.',
  },
  mend: { zh: '在每个提供该字段的子图中都定义它', en: 'define it in every subgraph that has the field' },
  words: ({ after, coordinate }) => ({
    zh: `参数 ${coordinate} 已不在图中，尽管 ${after} 仍定义着它`,
    en: `the argument ${coordinate} is not in the graph any more, though ${after} still defines it`,
  }),
};
