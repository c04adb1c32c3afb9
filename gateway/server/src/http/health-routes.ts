import type { FastifyInstance } from 'fastify';
import type { Readiness } from '../subgraphs/readiness.js';

/**
 * `/live`: the process answers; restart it when it does not. `/ready`: send it requests, or do not.
 * Neither needs a token, and neither tells an address.
 */
export function addHealthRoutes(server: FastifyInstance, readiness: () => Promise<Readiness>): void {
  server.get('/live', async (_request, reply) => reply.header('cache-control', 'no-store').send({ live: true }));
  server.get('/ready', async (_request, reply) => {
    const body = await readiness();
    return reply
      .code(body.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(body);
  });
}
