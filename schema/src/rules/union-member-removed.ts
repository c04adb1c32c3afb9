import type { ChangeRule } from './change-rule.js';

export const unionMemberRemoved: ChangeRule = {
  id: 'union-member-removed',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '联合类型去掉成员', en: 'a union lost a member' },
  why: {
    zh: '以该成员写片段的操作可能不再有效，或再也得不到它。',
    en: 'Operations with a fragment on the member may no longer validate, or never get one again.',
  },
  words: ({ before, coordinate }) => ({
    zh: `联合类型 ${coordinate.split(' ')[0]} 去掉成员 ${before}`,
    en: `the union ${coordinate.split(' ')[0]} lost its member ${before}`,
  }),
};
