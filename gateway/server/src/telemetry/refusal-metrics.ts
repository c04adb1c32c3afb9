import type { Registry } from 'prom-client';
import { createTally } from './tally.js';

/** `warn`: the limit is being measured, and the request went on. */
export type LimitMode = 'enforce' | 'warn';

/** Counts a request that a limit refused, or would have refused. `code` is the limit's own, from a fixed list. */
export type CountRefusal = (code: string, mode: LimitMode) => void;

export function createRefusalMetrics(registry: Registry): CountRefusal {
  const refusals = createTally(registry, {
    kind: 'counter',
    name: 'redsail_limit_refusals_total',
    help: 'Requests that a limit refused (enforce) or would have refused (warn), by the code of the limit.',
    labelNames: ['code', 'mode'],
  });
  return (code, mode) => {
    refusals(code, mode).value += 1;
  };
}
