import { ErrorCode } from '@redsail/contract';
import type { Registry } from 'prom-client';
import { createDurations } from './durations.js';
import { createTally } from './tally.js';

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

const STATUS_CLASSES = ['none', '1xx', '2xx', '3xx', '4xx', '5xx'];

/** Which of the outcomes an answer is, from its status and the codes of its errors. */
export function outcomeOf(status: number, codes: readonly unknown[]): Outcome {
  // 503 is said on purpose: while the gateway drains, and when it has too much to do.
  if ((status >= 500 && status !== 503) || codes.includes(ErrorCode.INTERNAL_SERVER_ERROR)) return 'failed';
  if (codes.includes(ErrorCode.SUBGRAPH_UNAVAILABLE)) return 'partial';
  return status >= 400 || codes.length > 0 ? 'refused' : 'complete';
}

export function createRequestMetrics(registry: Registry, labelOf: (operation: string | undefined) => string): RequestMetrics {
  const requests = createTally(registry, {
    kind: 'counter',
    name: 'redsail_http_requests_total',
    help: 'HTTP requests that ended, by route, class of status and outcome.',
    labelNames: ['route', 'status', 'outcome'],
  });
  const inFlight = createTally(registry, {
    kind: 'gauge',
    name: 'redsail_http_requests_in_flight',
    help: 'HTTP requests being served at this moment.',
  })();
  const durationOf = createDurations(
    registry,
    'redsail_operation_duration_seconds',
    'Time from the first byte of a GraphQL request to the last byte of its answer, by name of the operation.',
    'operation',
  );
  return {
    started() {
      inFlight.value += 1;
    },
    ended({ route, status, outcome, operation, seconds }) {
      inFlight.value -= 1;
      requests(route, STATUS_CLASSES[Math.floor(status / 100)] ?? 'none', outcome).value += 1;
      if (route === '/graphql') durationOf(labelOf(operation))(seconds);
    },
  };
}
