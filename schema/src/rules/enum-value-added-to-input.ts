import type { ChangeRule } from './change-rule.js';

export const enumValueAddedToInput: ChangeRule = {
  id: 'enum-value-added-to-input',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '只作输入的枚举新增值', en: 'a new value of an enum that is only given' },
  why: { zh: '无人必须给出它。', en: 'Nobody has to give it.' },
  words: ({ coordinate }) => ({
    zh: `只作输入的枚举新增值 ${coordinate}`,
    en: `the value ${coordinate} is new, in an enum that is only given`,
  }),
};
