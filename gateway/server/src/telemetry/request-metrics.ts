import { ErrorCode } from '@redsail/contract';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** How a request ended, worst first; one that is several of these is the first of them. */
export const OUTCOMES = ['abandoned', 'failed', 'partial', 'refused', 'complete'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface EndedRequest {
  /** The route's pattern. */
  readonly route: string;
  readonly status: number;
  readonly outcome: Outcome;
  /** For a GraphQL request: its safe name, if it has one. */
  readonly operation: string | undefined;
  readonly seconds: number;
}

export interface RequestMetrics {
  started(): void;
  ended(request: EndedRequest): void;
}

/** Seconds. The graph aims at answers within 50 ms and gives up after 30 s. */
export const DURATION_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Which of the outcomes an answer is, from its status and the codes of its errors. */
export function outcomeOf(status: number, codes: readonly unknown[]): Outcome {
  // 503 is said on purpose: while the gateway drains, and when it has too much to do.
  if ((status >= 500 && status !== 503) || codes.includes(ErrorCode.INTERNAL_SERVER_ERROR)) return 'failed';
  if (codes.includes(ErrorCode.SUBGRAPH_UNAVAILABLE)) return 'partial';
  return status >= 400 || codes.length > 0 ? 'refused' : 'complete';
}

export function createRequestMetrics(registry: Registry, labelOf: (operation: string | undefined) => string): RequestMetrics {
  const registers = [registry];
  const requests = new Counter({
    name: 'redsail_http_requests_total',
    help: 'HTTP requests that ended, by route, class of status and outcome.',
    labelNames: ['route', 'status', 'outcome'],
    registers,
  });
  const inFlight = new Gauge({ name: 'redsail_http_requests_in_flight', help: 'HTTP requests being served at this moment.', registers });
  const durations = new Histogram({
    name: 'redsail_operation_duration_seconds',
    help: 'Time from the first byte of a GraphQL request to the last byte of its answer, by name of the operation.',
    labelNames: ['operation'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  // The rows of a metric are looked up by name once; after that a request costs no label object and no check of its names.
  const counterOf = remembered((key) => requests.labels(...key.split(' ')));
  const durationOf = remembered((operation) => durations.labels(operation));
  return {
    started: () => inFlight.inc(),
    ended({ route, status, outcome, operation, seconds }) {
      inFlight.dec();
      counterOf(`${route} ${Math.floor(status / 100)}xx ${outcome}`).inc();
      if (route === '/graphql') durationOf(labelOf(operation)).observe(seconds);
    },
  };
}

/** A table that fills itself; its keys have to be few. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    let found = kept.get(key);
    if (found === undefined) kept.set(key, (found = make(key)));
    return found;
  };
}
