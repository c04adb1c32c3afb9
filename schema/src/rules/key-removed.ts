import type { ChangeRule } from './change-rule.js';
import { keepBothKeys } from './mends.js';

export const keyRemoved: ChangeRule = {
  id: 'key-removed',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '删除实体键', en: 'a key of an entity is gone' },
  why: {
    zh: '在网关换图之前，旧图的查询计划仍会以此键来取该实体；别的子图也可能以它相指。故与是否有人使用无关。',
    en: 'Until every gateway has the new graph, plans of the old one ask for the entity by this key, and other subgraphs may point to it by it. That is so whoever uses it.',
  },
  mend: keepBothKeys,
  words: ({ before, coordinate, subgraph }) => ({
    zh: `${subgraph} 中 ${coordinate} 的键 ${before} 已删除`,
    en: `the key ${before} of ${coordinate} is gone from ${subgraph}`,
  }),
};
