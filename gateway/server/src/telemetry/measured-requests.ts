import { safeName } from '@redsail/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { outcomeOf, type RequestMetrics } from './request-metrics.js';

/** Measures every request that reaches a route or none, to its end: the end of a connection that its client gave up is one, too. */
export function measureRequests(server: FastifyInstance, metrics: RequestMetrics): void {
  server.addHook('onRequest', (request, reply, done) => {
    const startedAt = performance.now();
    metrics.started();
    reply.raw.once('close', () => {
      const { statusCode: status, writableFinished } = reply.raw;
      const { operation, errors } = request.logNotes;
      metrics.ended({
        route: routeOf(request),
        status,
        outcome: writableFinished ? outcomeOf(status, Array.isArray(errors) ? errors : []) : 'abandoned',
        operation: safeName(operation),
        seconds: (performance.now() - startedAt) / 1000,
      });
    });
    done();
  });
}

/** The route's pattern, not the URL: a GET carries the caller's variables in its query. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? '-';
