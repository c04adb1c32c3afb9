import { AggregatorRegistry, type Registry } from 'prom-client';
import type { MetricsText } from './metrics-server.js';

/** In a worker of node:cluster: its metrics are handed to the primary process whenever that one asks. */
export function answerPrimary(registry: Registry): void {
  AggregatorRegistry.setRegistries([registry]);
  // Making one is what starts it listening; it is never read here.
  void new AggregatorRegistry();
}

/**
 * In the primary process of node:cluster: the metrics of all workers as one text. Counters, histograms and states are added up; ages and
 * percentiles take the metric's own way (the worst, or the mean).
 */
export function clusterMetrics(): MetricsText {
  const all = new AggregatorRegistry();
  return { contentType: all.contentType, metrics: () => all.clusterMetrics() };
}
