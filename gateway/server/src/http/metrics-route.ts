import type { FastifyInstance } from 'fastify';
import type { MetricsText } from '../telemetry/metrics-server.js';

/** `/metrics` beside the graph. */
export function addMetricsRoute(server: FastifyInstance, source: MetricsText): void {
  server.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(source.contentType)
      .send(await source.metrics()),
  );
}
