import type { ChangeRule } from './change-rule.js';

export const inputFieldTypeChanged: ChangeRule = {
  id: 'input-field-type-changed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '输入字段类型改变', en: 'an input field is of another type' },
  why: { zh: '原先可给的值不再被接受。', en: 'Values that were taken are taken no longer.' },
  mend: { zh: '以新名新增输入字段，旧字段弃用', en: 'add an input field under another name, and deprecate this one' },
  words: ({ after, before, coordinate }) => ({
    zh: `输入字段 ${coordinate} 由 ${before} 变为 ${after}`,
    en: `the input field ${coordinate} was ${before} and is ${after}`,
  }),
};
