import type { ChangeRule } from './change-rule.js';

export const planCostlier: ChangeRule = {
  id: 'plan-costlier',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '查询计划变贵', en: 'a plan takes more' },
  why: { zh: '同一操作要多发请求，或多等一步。', en: 'The same operation takes more requests, or more that wait for one another.' },
  mend: { zh: '用 @provides 或 @shareable 免去多出的一步，或接受它', en: 'spare the step by @provides or @shareable, or accept it' },
  words: ({ after, before, coordinate }) => ({
    zh: `操作 ${coordinate} 的查询计划由 ${before} 变为 ${after}`,
    en: `the plan of ${coordinate} was ${before} and is ${after}`,
  }),
};
