import type { ChangeRule } from './change-rule.js';

export const fieldOverridden: ChangeRule = {
  id: 'field-overridden',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '字段改由别的子图提供', en: 'a field moves by @override' },
  why: {
    zh: '客户端不察觉，但值从别处来：先部署新子图，再发布新图，最后从旧子图删去。',
    en: 'Clients see nothing of it, but the value comes from elsewhere: deploy the new subgraph, then the graph, and only then take the field out of the old one.',
  },
  words: ({ after, before, coordinate, subgraph }) => ({
    zh: `${coordinate} 由 ${before} 移至 ${subgraph}（${after}）`,
    en: `${coordinate} moves from ${before} to ${subgraph} (${after})`,
  }),
};
