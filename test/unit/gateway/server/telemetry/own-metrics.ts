import { createMetrics, type Metrics, type MetricsOptions } from '../../../../../gateway/server/src/telemetry/metrics.js';
import { createCounters } from '../../../../../gateway/server/src/telemetry/counters.js';
import { parsePrometheusText, valueOf, type Labels } from '../../../../support/prometheus-text.js';

export interface OwnMetrics extends Metrics {
  value(name: string, labels?: Labels): Promise<number>;
}

/** Metrics without a gateway: for what other parts tell of. */
export function ownMetrics(changes: Partial<MetricsOptions> = {}): OwnMetrics {
  const metrics = createMetrics({
    version: '1.2.3',
    counters: createCounters(),
    supergraph: () => ({ version: 'abc', loadedAt: new Date(0), reloads: 0, refusals: 0 }),
    savedOperations: new Set(),
    breakers: () => new Map(),
    keptPlans: () => 0,
    waiting: () => 0,
    isDraining: () => false,
    clock: () => new Date(60_000),
    ...changes,
  });
  return { ...metrics, value: async (name, labels) => valueOf(parsePrometheusText(await metrics.registry.metrics()), name, labels) };
}
