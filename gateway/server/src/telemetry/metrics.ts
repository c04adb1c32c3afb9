import { collectDefaultMetrics, Registry } from 'prom-client';
import type { BreakerState } from '../subgraphs/breaker.js';
import { NO_HEADERS, type ExecutionObserver } from './execution-observer.js';
import { createGraphMetrics, type GraphMetricsOptions } from './graph-metrics.js';
import { createOperationLabels } from './operation-label.js';
import { createPlanMetrics } from './plan-metrics.js';
import { createRefusalMetrics, type CountRefusal } from './refusal-metrics.js';
import { createRequestMetrics, type RequestMetrics } from './request-metrics.js';
import { createSubgraphMetrics, type SubgraphMetrics } from './subgraph-metrics.js';

export interface MetricsOptions extends GraphMetricsOptions {
  /** Names of the saved operations. */
  readonly savedOperations: ReadonlySet<string>;
  readonly breakers: () => ReadonlyMap<string, BreakerState>;
  /** How many plans are kept. */
  readonly keptPlans: () => number;
}

export interface Metrics {
  /** This gateway's own: two gateways in one process do not mix. */
  readonly registry: Registry;
  readonly requests: RequestMetrics;
  readonly subgraphs: SubgraphMetrics;
  readonly countRefusal: CountRefusal;
  /** For operations that are not traced. */
  readonly observer: ExecutionObserver;
}

/**
 * Every metric of the gateway (docs/operations.md has the table). Labels are names of routes, operations, subgraphs, codes and states: never
 * a value, and never more of them than are known beforehand, but for operations, which are counted out (operation-label.ts).
 */
export function createMetrics(options: MetricsOptions): Metrics {
  const { savedOperations, breakers, keptPlans } = options;
  const registry = new Registry();
  createGraphMetrics(registry, options);
  const requests = createRequestMetrics(registry, createOperationLabels(savedOperations));
  const subgraphs = createSubgraphMetrics(registry, breakers);
  const { planned } = createPlanMetrics(registry, keptPlans);
  const countRefusal = createRefusalMetrics(registry);
  return { registry, requests, subgraphs, countRefusal, observer: { planned, unavailable: subgraphs.unavailable, headers: NO_HEADERS } };
}

/** Processor time, memory, garbage collection and lag of the event loop, under the names every dashboard for Node.js knows. */
export const measureProcess = (registry: Registry): void => collectDefaultMetrics({ register: registry });
