import type { ChangeRule } from './change-rule.js';

export const interfaceAdded: ChangeRule = {
  id: 'interface-added',
  severity: 'dangerous',
  downgraded: 'if-unused',
  title: { zh: '新实现接口', en: 'a type implements another interface' },
  why: {
    zh: '经该接口查询的客户端可能遇到它没有写片段的类型。',
    en: 'Clients that query the interface may meet a type for which they have no fragment.',
  },
  words: ({ after, coordinate }) => ({
    zh: `${coordinate.split(' ')[0]} 新实现接口 ${after}`,
    en: `${coordinate.split(' ')[0]} implements ${after} now`,
  }),
};
