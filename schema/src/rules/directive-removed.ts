import type { ChangeRule } from './change-rule.js';

export const directiveRemoved: ChangeRule = {
  id: 'directive-removed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '删除操作指令', en: 'a directive is gone' },
  why: { zh: '使用该指令的操作不再有效。', en: 'Operations that use it no longer validate.' },
  words: ({ coordinate }) => ({ zh: `指令 ${coordinate} 已删除`, en: `the directive ${coordinate} is gone` }),
};
