import { ErrorCode } from '@redsail/contract';
import { internalErrorMessage } from '../execution/error-words.js';

interface Wording {
  readonly code: string;
  readonly chinese: string;
}

const BAD_REQUEST: Wording = { code: 'BAD_REQUEST', chinese: '请求有误' };

const wordingOf: Readonly<Record<number, Wording>> = {
  401: { code: ErrorCode.UNAUTHENTICATED, chinese: '未通过身份验证' },
  404: { code: 'NOT_FOUND', chinese: '路径不存在' },
  408: { code: 'REQUEST_TIMEOUT', chinese: '请求发送过慢' },
  413: { code: 'BODY_TOO_LARGE', chinese: '请求体过大' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', chinese: '不支持的内容类型' },
  431: { code: 'HEADERS_TOO_LARGE', chinese: '请求头过大' },
  503: { code: 'UNAVAILABLE', chinese: '服务正在停止' },
};

const BUG: Wording = { code: ErrorCode.INTERNAL_SERVER_ERROR, chinese: '' };

const wording = (status: number): Wording => wordingOf[status] ?? (status >= 500 ? BUG : BAD_REQUEST);

/** The code of an error that arises before GraphQL. */
export const codeOfStatus = (status: number): string => wording(status).code;

/** An error that arises before GraphQL, in the form of a GraphQL answer: a client reads one form only. */
export function errorBody(status: number, message: string, requestId?: string): object {
  const { code, chinese } = wording(status);
  const words = code === ErrorCode.INTERNAL_SERVER_ERROR ? internalErrorMessage : `${chinese} · ${message}`;
  return { errors: [{ message: words, extensions: { code, ...(requestId === undefined ? {} : { requestId }) } }] };
}
