import type { ChangeRule } from './change-rule.js';

export const contractLost: ChangeRule = {
  id: 'contract-lost',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '契约失去内容', en: 'a contract lost something' },
  why: {
    zh: '按该契约开发的人再也看不到它，尽管全图中仍有。',
    en: 'Those who build on the contract do not see it any more, though the full graph may still have it.',
  },
  mend: { zh: '恢复其 @tag', en: 'put its @tag back' },
  words: ({ after, before }) => ({ zh: `契约 ${before} 不再含有 ${after}`, en: `the contract ${before} does not have ${after} any more` }),
};
