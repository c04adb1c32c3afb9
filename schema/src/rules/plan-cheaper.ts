import type { ChangeRule } from './change-rule.js';

export const planCheaper: ChangeRule = {
  id: 'plan-cheaper',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '查询计划变省', en: 'a plan takes less' },
  why: { zh: '同一操作的请求更少。', en: 'The same operation takes fewer requests.' },
  words: ({ after, before, coordinate }) => ({
    zh: `操作 ${coordinate} 的查询计划由 ${before} 变为 ${after}`,
    en: `the plan of ${coordinate} was ${before} and is ${after}`,
  }),
};
