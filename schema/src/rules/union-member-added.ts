import type { ChangeRule } from './change-rule.js';

export const unionMemberAdded: ChangeRule = {
  id: 'union-member-added',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '联合类型新增成员', en: 'a union got a member' },
  why: { zh: '客户端可能遇到它没有写片段的类型。', en: 'Clients may meet a type for which they have no fragment.' },
  words: ({ after, coordinate }) => ({
    zh: `联合类型 ${coordinate.split(' ')[0]} 新增成员 ${after}`,
    en: `the union ${coordinate.split(' ')[0]} got the member ${after}`,
  }),
};
