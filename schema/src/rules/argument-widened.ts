import type { ChangeRule } from './change-rule.js';

export const argumentWidened: ChangeRule = {
  id: 'argument-widened',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '参数接受更多', en: 'an argument takes more' },
  why: { zh: '原先可给的值仍被接受。', en: 'Everything that was taken is still taken.' },
  words: ({ after, before, coordinate }) => ({
    zh: `参数 ${coordinate} 由 ${before} 变为 ${after}`,
    en: `the argument ${coordinate} was ${before} and is ${after}`,
  }),
};
