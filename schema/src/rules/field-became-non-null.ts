import type { ChangeRule } from './change-rule.js';

export const fieldBecameNonNull: ChangeRule = {
  id: 'field-became-non-null',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '字段变为非空', en: 'a field is never null now' },
  why: {
    zh: '会判空的客户端照常工作。留意：其值缺失时，上层整个对象变为 null。',
    en: 'Clients that look for null go on working. Mind that where its value is missing, the object around it becomes null.',
  },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 由 ${before} 变为 ${after}`,
    en: `${coordinate} was ${before} and is ${after}`,
  }),
};
