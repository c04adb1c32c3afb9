import type { ChangeRule } from './change-rule.js';

export const argumentAdded: ChangeRule = {
  id: 'argument-added',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '新增可选参数', en: 'a new optional argument' },
  why: { zh: '不给出它的操作照常工作。', en: 'Operations that do not give it go on as before.' },
  words: ({ after, coordinate }) => ({ zh: `新增参数 ${coordinate}: ${after}`, en: `the argument ${coordinate}: ${after} is new` }),
};
