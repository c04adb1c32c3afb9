import type { ChangeRule } from './change-rule.js';

export const descriptionChanged: ChangeRule = {
  id: 'description-changed',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '说明改变', en: 'a description changed' },
  why: {
    zh: '说明不影响操作；含义若真变了，请以新名新增。',
    en: 'A description changes no operation. If the meaning itself changed, it wants another name.',
  },
  words: ({ coordinate }) => ({ zh: `${coordinate} 的说明有变`, en: `the description of ${coordinate} changed` }),
};
