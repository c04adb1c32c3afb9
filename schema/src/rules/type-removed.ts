import type { ChangeRule } from './change-rule.js';
import { deprecateFirst } from './mends.js';

export const typeRemoved: ChangeRule = {
  id: 'type-removed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '删除类型', en: 'a type is gone' },
  why: {
    zh: '凡选取该类型字段、以其名写片段、或按其名生成代码的客户端都会失败。',
    en: 'Operations that select its fields or name it in a fragment no longer validate, and code generated for it no longer compiles.',
  },
  mend: deprecateFirst,
  words: ({ coordinate }) => ({ zh: `类型 ${coordinate} 已删除`, en: `the type ${coordinate} is gone` }),
};
