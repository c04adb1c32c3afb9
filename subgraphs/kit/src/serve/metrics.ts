import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.js';

/** Seconds. A read takes a few milliseconds; a command may wait for an import's short transaction. */
const REQUEST_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const STATEMENT_BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5];

export interface DepartmentMetrics {
  readonly registry: Registry;
  /** Counts and times every request to the graph. */
  requests(app: FastifyInstance): void;
  /** The same database, its statements counted and its writers' waits timed. */
  database(database: Database): Database;
}

/** What a department tells operators: how much is asked of it, what that costs in statements, and how long its writers wait for one another. */
export function createDepartmentMetrics(): DepartmentMetrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'redsail_department_requests_total',
    help: 'Requests to the graph that ended, by class of status.',
    labelNames: ['status'],
    registers,
  });
  const inFlight = new Gauge({
    name: 'redsail_department_requests_in_flight',
    help: 'Requests to the graph being served at this moment.',
    registers,
  });
  const durations = new Histogram({
    name: 'redsail_department_request_duration_seconds',
    help: 'Time of one request to the graph.',
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const statements = new Histogram({
    name: 'redsail_department_statement_duration_seconds',
    help: 'Time of one SQL statement, by whether it was done or failed; a writer that finds another one at work fails and tries again.',
    labelNames: ['outcome'],
    buckets: STATEMENT_BUCKETS,
    registers,
  });
  const waits = new Histogram({
    name: 'redsail_department_writer_wait_seconds',
    help: 'Time that a writing transaction waited for its turn.',
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const done = statements.labels('done');
  const failed = statements.labels('failed');
  collectDefaultMetrics({ register: registry });

  return {
    registry,
    requests(app) {
      app.addHook('onRequest', (request, reply, proceed) => {
        if (request.routeOptions.url === '/graphql') {
          const startedAt = performance.now();
          inFlight.inc();
          reply.raw.once('close', () => {
            inFlight.dec();
            requests.inc({ status: `${Math.floor(reply.raw.statusCode / 100)}xx` });
            durations.observe((performance.now() - startedAt) / 1000);
          });
        }
        proceed();
      });
    },
    database(database) {
      database.onStatement((_sql, ms, isFailed) => (isFailed ? failed : done).observe(ms / 1000));
      return {
        ...database,
        write(work) {
          const askedAt = performance.now();
          return database.write((manager) => {
            waits.observe((performance.now() - askedAt) / 1000);
            return work(manager);
          });
        },
      };
    },
  };
}

/** `/metrics`, as the gateway's: without a Principal, since no collector has one, and so never where strangers could reach it. */
export function addMetricsRoute(app: FastifyInstance, registry: Registry): void {
  app.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics()),
  );
}
