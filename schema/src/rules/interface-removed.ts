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
  words: ({ coordinate }) => {
    const [type, one] = coordinate.split(' implements ');
    return { zh: `${type} 不再实现接口 ${one}`, en: `${type} does not implement ${one} any more` };
  },
};
