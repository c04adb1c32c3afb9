import type { ChangeRule } from './change-rule.js';

export const keyBecameResolvable: ChangeRule = {
  id: 'key-became-resolvable',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '键变为可解析', en: 'a key became resolvable' },
  why: { zh: '多一种取法。', en: 'One more way to ask for it.' },
  words: ({ after, coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 的键 ${after} 变为可解析`,
    en: `the key ${after} of ${coordinate} became resolvable in ${subgraph}`,
  }),
};
