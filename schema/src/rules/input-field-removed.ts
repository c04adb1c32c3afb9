import type { ChangeRule } from './change-rule.js';
import { deprecateFirst } from './mends.js';

export const inputFieldRemoved: ChangeRule = {
  id: 'input-field-removed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '删除输入字段', en: 'an input field is gone' },
  why: { zh: '给出该字段的操作不再有效。', en: 'Operations that give it no longer validate.' },
  mend: deprecateFirst,
  words: ({ coordinate }) => ({ zh: `输入字段 ${coordinate} 已删除`, en: `the input field ${coordinate} is gone` }),
};
