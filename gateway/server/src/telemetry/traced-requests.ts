import { safeName, TRACEPARENT_HEADER } from '@redsail/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExecutionObserver } from './execution-observer.js';
import { routeOf } from './measured-requests.js';
import { outcomeOf } from './request-metrics.js';
import type { RequestTrace, Tracing } from './tracing.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null while nothing is traced. */
    trace: RequestTrace | null;
  }
}

/** Opens a span for every request to the graph. Without tracing, requests only get the empty place. */
export function traceRequests(server: FastifyInstance, tracing: Tracing | undefined): void {
  server.decorateRequest('trace', null);
  if (!tracing) return;
  server.addHook('onRequest', (request, reply, done) => {
    const route = routeOf(request);
    if (route !== '/graphql') {
      done();
      return;
    }
    const attributes = { 'http.request.method': request.method, 'http.route': route, 'redsail.request_id': request.id };
    const span = (request.trace = tracing.begin(request.headers[TRACEPARENT_HEADER], attributes));
    reply.raw.once('close', () => {
      const { statusCode: status, writableFinished } = reply.raw;
      const { operation, errors } = request.logNotes;
      const outcome = writableFinished ? outcomeOf(status, Array.isArray(errors) ? errors : []) : 'abandoned';
      const name = safeName(operation);
      span.end(
        { 'http.response.status_code': status, 'redsail.outcome': outcome, ...(name ? { 'graphql.operation.name': name } : {}) },
        outcome === 'failed',
      );
    });
    done();
  });
}

/** The observer of a request's execution: the metrics' own, and with tracing one that draws the plan's span as well. */
export function observerOf({ trace }: FastifyRequest, metrics: ExecutionObserver): ExecutionObserver {
  if (!trace) return metrics;
  return {
    planned(ms, hit) {
      metrics.planned(ms, hit);
      trace.step('plan', performance.now() - ms, { 'redsail.plan.cached': hit });
    },
    unavailable: metrics.unavailable,
    headers: trace.headers,
  };
}
