import type { ChangeRule } from './change-rule.js';

export const deprecationChanged: ChangeRule = {
  id: 'deprecation-changed',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '弃用说明改变', en: 'the reason of a deprecation changed' },
  why: { zh: '仍可使用。', en: 'It still works.' },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 的弃用说明由“${before}”变为“${after}”`,
    en: `the reason of ${coordinate} was “${before}” and is “${after}”`,
  }),
};
