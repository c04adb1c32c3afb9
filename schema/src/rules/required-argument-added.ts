import type { ChangeRule } from './change-rule.js';

export const requiredArgumentAdded: ChangeRule = {
  id: 'required-argument-added',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '新增必填参数', en: 'a new required argument' },
  why: { zh: '选取该字段而未给出此参数的操作不再有效。', en: 'Operations that select the field without it no longer validate.' },
  mend: { zh: '改为可空，或给出默认值', en: 'make it nullable, or give it a default' },
  words: ({ after, coordinate }) => ({
    zh: `新增必填参数 ${coordinate}: ${after}`,
    en: `the argument ${coordinate}: ${after} is new and required`,
  }),
};
