import type { ChangeRule } from './change-rule.js';
import { deprecateFirst } from './mends.js';

export const fieldRemoved: ChangeRule = {
  id: 'field-removed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '删除字段', en: 'a field is gone' },
  why: { zh: '选取该字段的操作不再有效。', en: 'Operations that select it no longer validate.' },
  mend: deprecateFirst,
  words: ({ before, coordinate }) => ({ zh: `字段 ${coordinate}: ${before} 已删除`, en: `the field ${coordinate}: ${before} is gone` }),
};
