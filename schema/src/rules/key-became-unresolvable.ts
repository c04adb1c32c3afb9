import type { ChangeRule } from './change-rule.js';
import { keepBothKeys } from './mends.js';

export const keyBecameUnresolvable: ChangeRule = {
  id: 'key-became-unresolvable',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '键不再可解析', en: 'a key is not resolvable any more' },
  why: {
    zh: '子图不再按此键给出该实体：旧图的查询计划仍会来取。',
    en: 'The subgraph does not answer for the entity by this key any more, and plans of the old graph still ask.',
  },
  mend: keepBothKeys,
  words: ({ before, coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 的键 ${before} 变为 resolvable: false`,
    en: `the key ${before} of ${coordinate} became resolvable: false in ${subgraph}`,
  }),
};
