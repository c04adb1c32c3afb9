import type { ChangeRule } from './change-rule.js';
import { deprecateFirst } from './mends.js';

export const enumValueRemoved: ChangeRule = {
  id: 'enum-value-removed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '删除枚举值', en: 'an enum value is gone' },
  why: {
    zh: '给出该值的操作不再有效；按枚举生成的代码不再通过编译。',
    en: 'Operations that give it no longer validate, and code generated from the enum no longer compiles.',
  },
  mend: deprecateFirst,
  words: ({ coordinate }) => ({ zh: `枚举值 ${coordinate} 已删除`, en: `the enum value ${coordinate} is gone` }),
};
