import type { ChangeRule } from './change-rule.js';

export const operationBroken: ChangeRule = {
  id: 'operation-broken',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '保存的操作失效', en: 'a saved operation is not valid any more' },
  why: {
    zh: '某项改变使该操作不再有效，而没有别的规则指出它。',
    en: 'Some change makes the operation invalid, and no other rule names it.',
  },
  words: ({ after, coordinate }) => ({
    zh: `操作 ${coordinate} 不再有效：${after}`,
    en: `the operation ${coordinate} is not valid any more: ${after}`,
  }),
};
