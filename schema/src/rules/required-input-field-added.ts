import type { ChangeRule } from './change-rule.js';

export const requiredInputFieldAdded: ChangeRule = {
  id: 'required-input-field-added',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '新增必填输入字段', en: 'a new required input field' },
  why: { zh: '给出该输入对象而未含此字段的操作不再有效。', en: 'Operations that give the input object without it no longer validate.' },
  mend: { zh: '改为可空，或给出默认值', en: 'make it nullable, or give it a default' },
  words: ({ after, coordinate }) => ({
    zh: `新增必填输入字段 ${coordinate}: ${after}`,
    en: `the input field ${coordinate}: ${after} is new and required`,
  }),
};
