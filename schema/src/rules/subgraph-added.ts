import type { ChangeRule } from './change-rule.js';

export const subgraphAdded: ChangeRule = {
  id: 'subgraph-added',
  severity: 'safe',
  downgraded: 'if-unused',
  title: { zh: '新增子图', en: 'a new subgraph' },
  why: { zh: '各处新增另行列出。', en: 'What it brings is told on its own.' },
  words: ({ coordinate }) => ({ zh: `新增子图 ${coordinate}`, en: `the subgraph ${coordinate} is new` }),
};
