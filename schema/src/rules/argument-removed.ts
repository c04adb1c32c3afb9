import type { ChangeRule } from './change-rule.js';
import { deprecateFirst } from './mends.js';

export const argumentRemoved: ChangeRule = {
  id: 'argument-removed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '删除参数', en: 'an argument is gone' },
  why: { zh: '给出该参数的操作不再有效。', en: 'Operations that give it no longer validate.' },
  mend: deprecateFirst,
  words: ({ coordinate }) => ({ zh: `参数 ${coordinate} 已删除`, en: `the argument ${coordinate} is gone` }),
};
