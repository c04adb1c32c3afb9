import type { Limit } from '../limit.js';

/** Requests of one address in a minute, counted before the token is looked at: a flood of bad tokens ends here. */
export const ratePerAddress = {
  name: 'rate-per-address',
  code: 'ADDRESS_RATE_EXCEEDED',
  status: 429,
  setting: { limit: 6_000, mode: 'enforce' },
  words: (found, limit) =>
    `该地址请求过于频繁：本分钟第 ${found} 次，上限 ${limit} 次，请按 Retry-After 等待 · too many requests from this address: number ${found} of this minute, at most ${limit} pass; wait as Retry-After says`,
} as const satisfies Limit;
