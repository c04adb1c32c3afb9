import { TRACEPARENT_HEADER } from '@redsail/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.js';
import { withoutValues } from '../database/statement-text.js';

/** The span of one request. */
export interface RequestSpan {
  /** Whatever starts in `work` and is awaited there belongs to this request. */
  inside(work: () => void): void;
  end(status: number): void;
}

export interface Tracing {
  /** @param parent the gateway's `traceparent` header */
  begin(parent: unknown, requestId: string): RequestSpan;
  /** A statement that has just run for the request it belongs to; what runs for none (a migration) is no one's span. */
  statement(text: string, ms: number, failed: boolean): void;
  /** Header of a question to another department, asked for the request at hand. */
  headers(): Readonly<Record<string, string>>;
  /** Sends what is left, for a bounded time. */
  stop(): Promise<void>;
}

/** Draws a span for every request to the graph, and under it one for every statement. */
export function traceRequests(app: FastifyInstance, database: Database, tracing: Tracing): void {
  const spans = new WeakMap<FastifyRequest, RequestSpan>();
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url === '/graphql') {
      const span = tracing.begin(request.headers[TRACEPARENT_HEADER], request.id);
      spans.set(request, span);
      reply.raw.once('close', () => span.end(reply.raw.statusCode));
    }
    done();
  });
  // Once the body is read: its chunks arrive outside of any request, and what follows would be as well.
  app.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) span.inside(done);
    else done();
  });
  database.onStatement((sql, ms, failed) => tracing.statement(withoutValues(sql), ms, failed));
}
