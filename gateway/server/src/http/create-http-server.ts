import { REQUEST_ID_HEADER } from '@redsail/contract';
import { fastify, type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from '../telemetry/log.js';
import { errorBody } from './error-body.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the routes that know more of a request than its path. */
    logNotes: Record<string, unknown>;
  }
}

const LONG_TEXT = 1024;

/** The HTTP server without its routes: request ids, one log line a request, and errors in one form. */
export function createHttpServer(log: Logger, isDraining: () => boolean): FastifyInstance {
  const server = fastify({ genReqId: ({ headers }) => requestIdOf(headers) });
  server.decorateRequest('logNotes', null as unknown as Record<string, unknown>);

  server.addHook('onRequest', async (request, reply) => {
    request.logNotes = {};
    reply.header(REQUEST_ID_HEADER, request.id);
    reply.header('x-content-type-options', 'nosniff');
  });
  server.addHook('onSend', async (_request, reply, payload) => {
    // A connection that were kept after its last answer would hold up the stop until the deadline.
    if (isDraining()) reply.header('connection', 'close');
    // Node.js writes long texts to a socket several times slower than their bytes.
    return typeof payload === 'string' && payload.length > LONG_TEXT ? Buffer.from(payload) : payload;
  });
  server.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not the URL: a GET carries the caller's variables in its query.
    const route = request.routeOptions.url ?? '-';
    const fields = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...request.logNotes,
    };
    if (route === '/graphql') log.info(fields, 'request');
    else log.debug(fields, 'request');
  });
  server.setErrorHandler((error: FastifyError, request: FastifyRequest, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ requestId: request.id, err: error }, 'internal error');
    return reply.code(status).send(errorBody(status, error.message, request.id));
  });
  server.setNotFoundHandler((request, reply) => reply.code(404).send(errorBody(404, 'no such path', request.id)));
  return server;
}

/** A proxy's or another department's id is taken over, so that one id runs through all logs; anything odd is replaced. */
function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
}
