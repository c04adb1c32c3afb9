import { foldOperations, sum } from '../fold-operations.js';
import type { DocumentLimit } from '../limit.js';

/** Aliases ask for one field many times over. */
export const aliases = {
  name: 'aliases',
  code: 'OPERATION_TOO_MANY_ALIASES',
  status: 400,
  setting: { limit: 100, mode: 'enforce' },
  words: (found, limit) =>
    `别名过多：${found} 个，上限 ${limit} 个，请改用列表查询与 filter · too many aliases: ${found}, at most ${limit} pass; ask for a list with a filter instead`,
  measure: (document) => foldOperations(document, { field: ({ alias }, inside) => (alias ? 1 : 0) + inside, join: sum }),
} as const satisfies DocumentLimit;
