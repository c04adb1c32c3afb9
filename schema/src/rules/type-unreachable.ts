import type { ChangeRule } from './change-rule.js';

export const typeUnreachable: ChangeRule = {
  id: 'type-unreachable',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '类型不再可达', en: 'nothing leads to a type any more' },
  why: {
    zh: '类型仍在，但从 Query、Mutation、Subscription 出发没有任何字段通向它：任何查询计划都取不到。',
    en: 'The type is there, but no field leads to it from Query, Mutation or Subscription: no plan can reach it.',
  },
  mend: { zh: '保留一条通向它的路径，或将其删除', en: 'keep a path that leads to it, or remove it' },
  words: ({ coordinate }) => ({
    zh: `从根类型出发已无路可达 ${coordinate}`,
    en: `no path leads from the root types to ${coordinate} any more`,
  }),
};
