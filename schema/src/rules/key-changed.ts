import type { ChangeRule } from './change-rule.js';
import { keepBothKeys } from './mends.js';

export const keyChanged: ChangeRule = {
  id: 'key-changed',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '实体键改变', en: 'a key of an entity changed' },
  why: {
    zh: '等于删除旧键、另加新键：旧图的查询计划以旧键来取，取不到。',
    en: 'It is a key removed and another added: plans of the old graph ask by the old one and get nothing.',
  },
  mend: keepBothKeys,
  words: ({ after, before, coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 的键由 ${before} 变为 ${after}`,
    en: `the key of ${coordinate} in ${subgraph} was ${before} and is ${after}`,
  }),
};
