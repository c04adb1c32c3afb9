import type { ChangeRule } from './change-rule.js';

export const fieldTypeChanged: ChangeRule = {
  id: 'field-type-changed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '字段类型改变', en: 'a field is of another type' },
  why: { zh: '客户端按原类型读取其值。', en: 'Clients read its value as what it was.' },
  mend: { zh: '以新名新增字段，旧字段弃用', en: 'add a field under another name, and deprecate this one' },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 由 ${before} 变为 ${after}`,
    en: `${coordinate} was ${before} and is ${after}`,
  }),
};
