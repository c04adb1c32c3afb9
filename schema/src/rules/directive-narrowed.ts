import type { ChangeRule } from './change-rule.js';

export const directiveNarrowed: ChangeRule = {
  id: 'directive-narrowed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '操作指令收窄', en: 'a directive takes less' },
  why: {
    zh: '少了参数、位置或不可再重复，或多了必填参数：如此使用它的操作不再有效。',
    en: 'An argument or a place of it is gone, it may not be repeated any more, or has to be given more: operations that use it so no longer validate.',
  },
  words: ({ after, coordinate }) => ({ zh: `指令 ${coordinate} 收窄：${after}`, en: `the directive ${coordinate} takes less: ${after}` }),
};
