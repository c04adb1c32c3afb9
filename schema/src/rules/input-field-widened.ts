import type { ChangeRule } from './change-rule.js';

export const inputFieldWidened: ChangeRule = {
  id: 'input-field-widened',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '输入字段接受更多', en: 'an input field takes more' },
  why: { zh: '原先可给的值仍被接受。', en: 'Everything that was taken is still taken.' },
  words: ({ after, before, coordinate }) => ({
    zh: `输入字段 ${coordinate} 由 ${before} 变为 ${after}`,
    en: `the input field ${coordinate} was ${before} and is ${after}`,
  }),
};
