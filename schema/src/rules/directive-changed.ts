import type { ChangeRule } from './change-rule.js';

export const directiveChanged: ChangeRule = {
  id: 'directive-changed',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '操作指令改变', en: 'a directive changed' },
  why: {
    zh: '使用它的操作仍有效，结果却可能不同。',
    en: 'Operations that use it stay valid and may be answered otherwise.',
  },
  words: ({ after, coordinate }) => ({ zh: `指令 ${coordinate} 有变：${after}`, en: `the directive ${coordinate} changed: ${after}` }),
};
