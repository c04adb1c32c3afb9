import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../limits/refusal.js';

/**
 * What a page of another site can make a browser send without asking first (forms, plain text), and what cannot be told apart from it,
 * is refused before it is read. A GET is held to headers that such a page cannot set, by Apollo Server.
 */
export function misread({ method, headers, hostname }: FastifyRequest): Refusal | undefined {
  const type = headers['content-type'];
  if (method === 'POST' && type !== undefined && !/^application\/json *(; *charset *= *"?utf-?8"? *)?;?$/i.test(type)) {
    return {
      status: 415,
      message: '不支持的内容类型，应为 application/json(UTF-8) · unsupported media type: send application/json in UTF-8',
      extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' },
    };
  }
  if (!URL.canParse(`http://${hostname}/`)) {
    return { status: 400, message: '请求头 Host 有误 · the header Host is no host name', extensions: { code: 'BAD_REQUEST' } };
  }
  return undefined;
}
