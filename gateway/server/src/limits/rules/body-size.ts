import type { Limit } from '../limit.js';

/** Held by the HTTP server while the body is read: what is too large is not read to its end. */
export const bodySize = {
  name: 'body-size',
  code: 'BODY_TOO_LARGE',
  status: 413,
  setting: { limit: 1_000_000, mode: 'enforce' },
  words: (found, limit) =>
    `请求体过大：至少 ${found} 字节，上限 ${limit} 字节，请拆分请求或减小变量 · the body is too large: at least ${found} bytes, at most ${limit} pass; split the request or send smaller variables`,
} as const satisfies Limit;
