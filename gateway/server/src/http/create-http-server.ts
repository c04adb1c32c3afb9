import { REQUEST_ID_HEADER, requestIdOf, safeName } from '@redsail/contract';
import { fastify, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Counters } from '../telemetry/counters.js';
import type { Logger } from '../telemetry/log.js';
import { routeOf } from '../telemetry/measured-requests.js';
import { answerClientError } from './client-errors.js';
import { codeOfStatus, errorBody } from './error-body.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the routes that know more of a request than its path. */
    logNotes: Record<string, unknown>;
    /** On the clock of `performance.now()`: before its body was read. */
    arrivedAt: number;
  }
}

const LONG_TEXT = 1024;

export interface HttpServerOptions {
  readonly log: Logger;
  readonly counters: Pick<Counters, 'internalErrors'>;
  readonly isDraining: () => boolean;
  readonly trustedProxies: readonly string[];
  /** A client that has not sent its whole request by then is cut off. */
  readonly receiveDeadlineMs: number;
}

/** The HTTP server without its routes: request ids, one log line a request, and errors in one form. */
export function createHttpServer({ log, counters, isDraining, trustedProxies, receiveDeadlineMs }: HttpServerOptions): FastifyInstance {
  const server = fastify({
    genReqId: ({ headers }) => requestIdOf(headers[REQUEST_ID_HEADER], randomUUID),
    // What comes over a connection that was taken while the server closes is answered like any other: refusing it would fail a request
    // that no other process can get any more.
    return503OnClosing: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: receiveDeadlineMs,
    // Node looks for late clients every 30 seconds unless it is told otherwise.
    http: { headersTimeout: receiveDeadlineMs, connectionsCheckingInterval: Math.min(1_000, receiveDeadlineMs) },
    clientErrorHandler: answerClientError,
  });
  server.decorateRequest('logNotes', null as unknown as Record<string, unknown>);
  server.decorateRequest('arrivedAt', 0);

  server.addHook('onRequest', async (request, reply) => {
    request.logNotes = {};
    request.arrivedAt = performance.now();
    // The end of a connection that its client gave up is an end, too.
    reply.raw.once('close', () => logRequest(log, request, reply, performance.now() - request.arrivedAt));
    reply.header(REQUEST_ID_HEADER, request.id);
    reply.header('x-content-type-options', 'nosniff');
  });
  server.addHook('onSend', async (_request, reply, payload) => {
    // A connection that were kept after its last answer would hold up the stop until the deadline.
    if (isDraining()) reply.header('connection', 'close');
    // Node.js writes long texts to a socket several times slower than their bytes.
    return typeof payload === 'string' && payload.length > LONG_TEXT ? Buffer.from(payload) : payload;
  });
  server.setErrorHandler((error: FastifyError, request: FastifyRequest, reply) => {
    const status = error.statusCode ?? 500;
    request.logNotes.errors = [codeOfStatus(status)];
    if (status >= 500) {
      counters.internalErrors += 1;
      log.error({ requestId: request.id, err: error }, 'internal error');
    }
    return reply.code(status).send(errorBody(status, error.message, request.id));
  });
  server.setNotFoundHandler((request, reply) => reply.code(404).send(errorBody(404, 'no such path', request.id)));
  return server;
}

function logRequest(log: Logger, request: FastifyRequest, { raw: { statusCode, writableFinished } }: FastifyReply, ms: number): void {
  const route = routeOf(request);
  const operation = safeName(request.logNotes.operation);
  const fields = {
    requestId: request.id,
    method: request.method,
    route,
    ...(writableFinished ? { status: statusCode } : { abandoned: true }),
    ms: Math.round(ms),
    ...request.logNotes,
    ...(operation ? { operation } : {}),
  };
  if (route === '/graphql') log.info(fields, 'request');
  else log.debug(fields, 'request');
}
