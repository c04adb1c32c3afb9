import type { ChangeRule } from './change-rule.js';

export const subgraphRemoved: ChangeRule = {
  id: 'subgraph-removed',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '移除子图', en: 'a subgraph is gone' },
  why: {
    zh: '其独有的一切随之消失。各处丢失另行逐项列出；此处一项，使整个部门离开的决定不被淹没。',
    en: 'Everything that only it had goes with it. Each loss is told on its own; this one keeps the decision from being lost among them.',
  },
  mend: {
    zh: '先将其字段迁往别的子图（@override），或取得豁免',
    en: 'move its fields to other subgraphs first (@override), or have it approved',
  },
  words: ({ coordinate }) => ({ zh: `子图 ${coordinate} 已移除`, en: `the subgraph ${coordinate} is gone` }),
};
