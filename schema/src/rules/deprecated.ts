import type { ChangeRule } from './change-rule.js';

export const deprecated: ChangeRule = {
  id: 'deprecated',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '标记弃用', en: 'something is deprecated' },
  why: { zh: '仍可使用；请在期满前迁移。', en: 'It still works; those who use it have until the day that the reason names.' },
  words: ({ after, coordinate }) => ({ zh: `${coordinate} 已弃用：${after}`, en: `${coordinate} is deprecated: ${after}` }),
};
