import { foldOperations } from '../fold-operations.js';
import type { DocumentLimit } from '../limit.js';

/** How many fields stand inside each other. Introspection of GraphiQL and of code generators needs about fifteen. */
export const depth = {
  name: 'depth',
  code: 'OPERATION_TOO_DEEP',
  status: 400,
  setting: { limit: 20, mode: 'enforce' },
  words: (found, limit) =>
    `查询嵌套过深：${found} 层，上限 ${limit} 层，请拆成几次查询 · the operation is too deep: ${found} levels, at most ${limit} pass; ask in several steps`,
  measure: (document) => foldOperations(document, { field: (_, inside) => 1 + inside, join: Math.max }),
} as const satisfies DocumentLimit;
