import type { ChangeRule } from './change-rule.js';

export const fieldBecameNullable: ChangeRule = {
  id: 'field-became-nullable',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '字段变为可空', en: 'a field may be null now' },
  why: { zh: '客户端以为必有其值，不作判空。', en: 'Clients rely on a value and do not look for null.' },
  mend: { zh: '保持非空，或以新名新增字段', en: 'keep it non-null, or add a field under another name' },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 由 ${before} 变为 ${after}：可能为 null`,
    en: `${coordinate} was ${before} and is ${after}: it may be null`,
  }),
};
