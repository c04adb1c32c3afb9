import type { Limit } from '../limit.js';

/** Measured when the answer is written out. It is withheld whole: half an answer would look like one. */
export const responseSize = {
  name: 'response-size',
  code: 'RESPONSE_TOO_LARGE',
  status: 200,
  setting: { limit: 16_000_000, mode: 'enforce' },
  words: (found, limit) =>
    `应答过大：${found} 字节，上限 ${limit} 字节，未返回数据（变更已执行），请减小 first 或字段 · the answer is too large: ${found} bytes, at most ${limit} pass; nothing of it is sent (a mutation has been executed); ask for smaller pages or fewer fields`,
  measure: (payload: unknown): number =>
    typeof payload === 'string' ? Buffer.byteLength(payload) : Buffer.isBuffer(payload) ? payload.length : 0,
} as const satisfies Limit & { measure: (payload: unknown) => number };
