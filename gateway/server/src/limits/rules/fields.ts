import { foldOperations, sum } from '../fold-operations.js';
import type { DocumentLimit } from '../limit.js';

/** Fields with every fragment written out and repetitions counted: validation compares fields of one name two by two. */
export const fields = {
  name: 'fields',
  code: 'OPERATION_TOO_MANY_FIELDS',
  status: 400,
  setting: { limit: 2_000, mode: 'enforce' },
  words: (found, limit) =>
    `字段过多：展开片段后 ${found} 个，上限 ${limit} 个，请删去重复字段或拆分查询 · too many fields: ${found} with fragments written out, at most ${limit} pass; drop repetitions, or split the operation`,
  measure: (document) => foldOperations(document, { field: (_, inside) => 1 + inside, join: sum }),
} as const satisfies DocumentLimit;
