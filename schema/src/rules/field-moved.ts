import type { ChangeRule } from './change-rule.js';

export const fieldMoved: ChangeRule = {
  id: 'field-moved',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '字段换了子图而无 @override', en: 'a field moved without @override' },
  why: {
    zh: '换图前后，旧网关去旧子图取，新网关去新子图取：必有一处取不到，除非两边同时都有。',
    en: 'While gateways change over, old ones ask the old subgraph and new ones the new: one of them gets nothing unless both have it.',
  },
  mend: { zh: '用 @override(from: …) 迁移', en: 'move it by @override(from: …)' },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 原由 ${before} 提供，现由 ${after} 提供，而无 @override`,
    en: `${coordinate} was resolved by ${before} and is by ${after}, without @override`,
  }),
};
