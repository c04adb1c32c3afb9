import { foldOperations, sum } from '../fold-operations.js';
import type { DocumentLimit } from '../limit.js';

/** Each root field is a question of its own to a department. */
export const rootFields = {
  name: 'root-fields',
  code: 'OPERATION_TOO_MANY_ROOT_FIELDS',
  status: 400,
  setting: { limit: 50, mode: 'enforce' },
  words: (found, limit) =>
    `顶层字段过多：${found} 个，上限 ${limit} 个，请分几次查询 · too many root fields: ${found}, at most ${limit} pass; ask in several operations`,
  measure: (document) => foldOperations(document, { field: () => 1, join: sum }),
} as const satisfies DocumentLimit;
