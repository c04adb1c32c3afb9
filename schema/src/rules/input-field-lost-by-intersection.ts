import type { ChangeRule } from './change-rule.js';

export const inputFieldLostByIntersection: ChangeRule = {
  id: 'input-field-lost-by-intersection',
  severity: 'breaking',
  downgraded: 'if-unused',
  title: { zh: '输入字段因取交集而丢失', en: 'an input field is lost by intersection' },
  why: {
    zh: '几个子图都定义的输入类型，合成后只保留每个子图都有的字段；仍有子图定义着它，单看各子图的 SDL 看不出来。',
    en: 'Of an input type that several subgraphs define, composition keeps the fields that all of them have. Some still define this one: no single SDL shows that it is lost.',
  },
  mend: {
    zh: '在每个定义该输入类型的子图中都保留它；更好：一个输入类型只属于一个子图',
    en: 'keep it in every subgraph that defines the input type; better: let an input type belong to one subgraph',
  },
  words: ({ after, coordinate }) => ({
    zh: `输入字段 ${coordinate} 已不在图中，尽管 ${after} 仍定义着它`,
    en: `the input field ${coordinate} is not in the graph any more, though ${after} still defines it`,
  }),
};
