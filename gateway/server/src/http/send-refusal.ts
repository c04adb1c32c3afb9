import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../limits/refusal.js';

/** Ends a request before GraphQL, in the form of a GraphQL answer and of the media type that the client prefers. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, { status, headers, message, extensions }: Refusal): FastifyReply {
  request.logNotes.errors = [extensions.code];
  return reply
    .code(status)
    .headers(headers ?? {})
    .type(mediaTypeOf(request.headers.accept))
    .send(JSON.stringify({ errors: [{ message, extensions: { ...extensions, requestId: request.id } }] }));
}

const GRAPHQL = 'application/graphql-response+json';

export function mediaTypeOf(accept = ''): string {
  const types = accept.split(',').map((type) => type.split(';')[0]!.trim());
  const own = types.indexOf(GRAPHQL);
  const json = types.indexOf('application/json');
  return own >= 0 && (json < 0 || own < json) ? `${GRAPHQL}; charset=utf-8` : 'application/json; charset=utf-8';
}
