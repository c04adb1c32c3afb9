import type { ChangeRule } from './change-rule.js';

export const inputFieldAdded: ChangeRule = {
  id: 'input-field-added',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '新增可选输入字段', en: 'a new optional input field' },
  why: { zh: '不给出它的操作照常工作。', en: 'Operations that do not give it go on as before.' },
  words: ({ after, coordinate }) => ({ zh: `新增输入字段 ${coordinate}: ${after}`, en: `the input field ${coordinate}: ${after} is new` }),
};
