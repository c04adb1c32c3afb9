import type { ChangeRule } from './change-rule.js';

export const interfaceRemoved: ChangeRule = {
  id: 'interface-removed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '不再实现接口', en: 'a type no longer implements an interface' },
  why: {
    zh: '经该接口选取它的操作不再有效，或再也得不到它。',
    en: 'Operations that reach it through the interface no longer validate, or never get it again.',
  },
  words: ({ before, coordinate }) => ({
    zh: `${coordinate.split(' ')[0]} 不再实现接口 ${before}`,
    en: `${coordinate.split(' ')[0]} does not implement ${before} any more`,
  }),
};
