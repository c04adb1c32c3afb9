import type { ChangeRule } from './change-rule.js';

export const enumValueLostByIntersection: ChangeRule = {
  id: 'enum-value-lost-by-intersection',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '枚举值因取交集而丢失', en: 'an enum value is lost by intersection' },
  why: {
    zh: '只作输入的枚举，合成后只保留每个子图都有的值；仍有子图定义着它，单看各子图的 SDL 看不出来。',
    en: 'Of an enum that is only given, composition keeps the values that all subgraphs have. Some still define this one: no single SDL shows that it is lost.',
  },
  mend: {
    zh: '在每个定义该枚举的子图中都保留它；更好：一个枚举只属于一个子图',
    en: 'keep it in every subgraph that defines the enum; better: let an enum belong to one subgraph',
  },
  words: ({ after, coordinate }) => ({
    zh: `枚举值 ${coordinate} 已不在图中，尽管 ${after} 仍定义着它`,
    en: `the enum value ${coordinate} is not in the graph any more, though ${after} still defines it`,
  }),
};
