import type { Limit } from '../limit.js';

/** Measured on the operation with its variables: the price that `price/` works out from @cost, @listSize and page sizes. */
export const cost = {
  name: 'cost',
  code: 'OPERATION_TOO_COSTLY',
  status: 400,
  setting: { limit: 1_000_000, mode: 'enforce' },
  words: (found, limit) =>
    `查询代价过高：${found}，上限 ${limit}，请减小 first 或去掉嵌套列表 · the operation costs ${found}, at most ${limit} passes; ask for smaller pages (first), or for fewer lists inside lists`,
} as const satisfies Limit;
