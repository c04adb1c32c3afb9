import type { Refusal } from '../limits/refusal.js';

/**
 * Why an operation is not executed, beside the limits. Documented in docs/limits.md.
 * The English words of the two of automatic persisted queries are the protocol's own: clients compare them.
 */
export const operationRefusals = {
  OPERATION_NOT_SAVED: {
    status: 403,
    message:
      '只接受已保存的操作，请先登记该查询（schema/operations） · only saved operations are answered: have this one saved (schema/operations), or send the hash of one that is',
  },
  BATCH_REFUSED: {
    status: 400,
    message: '不支持批量请求，请逐个发送操作 · batches are refused: send one operation a request',
  },
  INTROSPECTION_REFUSED: {
    status: 403,
    message:
      '生产环境不对公众开放内省，请携带令牌或使用已发布的 schema · introspection is closed to the public in production: send a token, or read the published schema',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    message:
      '无法确定要执行的操作，请用 operationName 指明文本中的一个操作 · it is not clear which operation to execute: name one of the text in operationName',
  },
  PERSISTED_QUERY_NOT_FOUND: { status: 200, message: 'PersistedQueryNotFound' },
  PERSISTED_QUERY_MISMATCH: {
    status: 400,
    message: '哈希与查询文本不符，请重新计算 sha256 · the hash is not that of the text: compute its SHA-256 again',
  },
  PERSISTED_QUERY_VERSION: {
    status: 400,
    message:
      '持久化查询应为 version 1 和 64 位十六进制 sha256Hash · a persisted query has version 1 and a sha256Hash of 64 hexadecimal digits',
  },
} as const satisfies Record<string, Pick<Refusal, 'status' | 'message'>>;

export type OperationRefusalCode = keyof typeof operationRefusals;

/** An answer that is no fault of the text must not be kept by a cache between. */
const NEVER_CACHED = { 'cache-control': 'private, no-cache, must-revalidate' };

export const operationRefusal = (code: OperationRefusalCode): Refusal => ({
  ...operationRefusals[code],
  headers: NEVER_CACHED,
  extensions: { code },
});
