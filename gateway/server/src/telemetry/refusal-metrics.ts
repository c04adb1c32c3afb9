import { Counter, type Registry } from 'prom-client';

/** `warn`: the limit is being measured, and the request went on. */
export type LimitMode = 'enforce' | 'warn';

/** Counts a request that a limit refused, or would have refused. `code` is the limit's own, from a fixed list. */
export type CountRefusal = (code: string, mode: LimitMode) => void;

export function createRefusalMetrics(registry: Registry): CountRefusal {
  const refusals = new Counter({
    name: 'redsail_limit_refusals_total',
    help: 'Requests that a limit refused (enforce) or would have refused (warn), by the code of the limit.',
    labelNames: ['code', 'mode'],
    registers: [registry],
  });
  return (code, mode) => refusals.inc({ code, mode });
}
