import type { ChangeRule } from './change-rule.js';

export const enumValueAddedToOutput: ChangeRule = {
  id: 'enum-value-added-to-output',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '作为结果的枚举新增值', en: 'a new value of an enum that is answered' },
  why: { zh: '客户端可能遇到它不认识的值。', en: 'Clients may meet a value that they do not know.' },
  mend: { zh: '先告知使用者；客户端须能容忍未知值', en: 'tell those who use it first; clients have to bear unknown values' },
  words: ({ coordinate }) => ({
    zh: `作为结果的枚举新增值 ${coordinate}`,
    en: `the value ${coordinate} is new, in an enum that is answered`,
  }),
};
