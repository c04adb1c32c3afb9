import type { ChangeRule } from './change-rule.js';

export const keyAdded: ChangeRule = {
  id: 'key-added',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '新增实体键', en: 'an entity got a key' },
  why: { zh: '多一种取法。', en: 'One more way to ask for it.' },
  words: ({ after, coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 新增键 ${after}`,
    en: `${coordinate} got the key ${after} in ${subgraph}`,
  }),
};
