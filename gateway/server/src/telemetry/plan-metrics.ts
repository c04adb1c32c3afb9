import { Gauge, Histogram, type Registry } from 'prom-client';
import { createTally } from './tally.js';

export interface PlanMetrics {
  /** An operation found its plan in the cache, or had it made, which took `ms`. */
  planned(ms: number, hit: boolean): void;
}

/** @param kept how many plans are kept, asked when the metrics are read */
export function createPlanMetrics(registry: Registry, kept: () => number): PlanMetrics {
  const registers = [registry];
  const plans = createTally(registry, {
    kind: 'counter',
    name: 'redsail_plans_total',
    help: 'Operations that were planned, by whether the plan was in the cache.',
    labelNames: ['cache'],
  });
  const durations = new Histogram({
    name: 'redsail_plan_duration_seconds',
    help: 'Time to make one query plan; plans found in the cache are left out.',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const size = new Gauge({
    name: 'redsail_plan_cache_entries',
    help: 'Query plans in the cache.',
    registers,
    collect() {
      this.set(kept());
    },
  });
  void size;
  const hits = plans('hit');
  const misses = plans('miss');
  return {
    planned(ms, hit) {
      if (hit) {
        hits.value += 1;
        return;
      }
      misses.value += 1;
      durations.observe(ms / 1000);
    },
  };
}
