import type { ChangeRule } from './change-rule.js';

export const deprecationWithdrawn: ChangeRule = {
  id: 'deprecation-withdrawn',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '撤销弃用', en: 'a deprecation is withdrawn' },
  why: { zh: '可继续使用。', en: 'It is here to stay.' },
  words: ({ coordinate }) => ({ zh: `${coordinate} 不再弃用`, en: `${coordinate} is not deprecated any more` }),
};
