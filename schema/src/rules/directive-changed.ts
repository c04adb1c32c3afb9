import type { ChangeRule } from './change-rule.js';

export const directiveChanged: ChangeRule = {
  id: 'directive-changed',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '操作指令改变', en: 'a directive changed' },
  why: {
    zh: '参数、位置或可否重复有变：使用它的操作可能不再有效。',
    en: 'Its arguments, its places or whether it may be repeated changed: operations that use it may no longer validate.',
  },
  words: ({ after, coordinate }) => ({ zh: `指令 ${coordinate} 有变：${after}`, en: `the directive ${coordinate} changed: ${after}` }),
};
