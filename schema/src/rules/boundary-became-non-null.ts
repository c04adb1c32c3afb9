import type { ChangeRule } from './change-rule.js';

export const boundaryBecameNonNull: ChangeRule = {
  id: 'boundary-became-non-null',
  severity: 'breaking',
  downgraded: 'never',
  title: { zh: '跨子图字段变为非空', en: 'a field across a boundary became non-null' },
  why: {
    zh: '字段指向别的子图的记录，或加在别的子图的记录上。那个子图一旦停用，非空会把外层对象、乃至别的部门的数据一并变为 null。故与是否有人使用无关。',
    en: 'The field leads to another subgraph’s record, or is added to one. While that subgraph is down, non-null takes the object around it away as well, and other departments’ data with it. That is so whoever uses it.',
  },
  mend: { zh: '去掉 !', en: 'drop the !' },
  words: ({ after, before, coordinate }) => ({
    zh: `${coordinate} 跨越子图边界，却由 ${before} 变为 ${after}`,
    en: `${coordinate} crosses a boundary of subgraphs and was ${before}, is ${after}`,
  }),
};
