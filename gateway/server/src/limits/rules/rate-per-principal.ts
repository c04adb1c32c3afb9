import type { Limit } from '../limit.js';

/** Requests of one caller with a token in a minute, from wherever they come. The public has no name, and is counted by address. */
export const ratePerPrincipal = {
  name: 'rate-per-principal',
  code: 'PRINCIPAL_RATE_EXCEEDED',
  status: 429,
  setting: { limit: 30_000, mode: 'enforce' },
  words: (found, limit) =>
    `该身份请求过于频繁：本分钟第 ${found} 次，上限 ${limit} 次，请按 Retry-After 等待 · too many requests of this caller: number ${found} of this minute, at most ${limit} pass; wait as Retry-After says`,
} as const satisfies Limit;
