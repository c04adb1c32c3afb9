import type { Limit } from '../limit.js';

/** Requests that one process works on at a time. The next is refused at once: a queue would only answer everybody too late. */
export const concurrency = {
  name: 'concurrency',
  code: 'OVERLOADED',
  status: 503,
  setting: { limit: 1_000, mode: 'enforce' },
  words: (found, limit) =>
    `网关正忙：同时处理 ${found} 个请求，上限 ${limit} 个，请按 Retry-After 稍后重试 · the gateway is busy: ${found} requests at a time, at most ${limit} pass; try again as Retry-After says`,
} as const satisfies Limit;
