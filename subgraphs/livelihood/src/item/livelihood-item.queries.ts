import { query } from '@redsail/kit';
import { LivelihoodItem } from './livelihood-item.register.js';

/** The second key of an item, (programme, no), as people cite it: "item 7 of 2026". */
export const livelihoodItemByNumber = query(
  'livelihoodItemByNumber',
  'LivelihoodItem',
  '按序号查实事 · the item of a programme by its number',
  { programme: ['String!', '计划代码 · code of the programme'], no: ['Int!', '序号 · number'] },
  ({ programme, no }: { programme: string; no: number }, context) => context.load(LivelihoodItem, `LivelihoodItem:${programme}/${no}`),
  { scope: 'livelihood:read' },
);
