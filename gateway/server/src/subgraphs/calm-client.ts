import type { Resilience, SubgraphEndpoint } from '../config.js';
import { createBreaker, type BreakerReading } from './breaker.js';
import { createRetryBudget } from './retry-budget.js';
import type { SubgraphClient } from './subgraph-client.js';
import { withBreaker } from './with-breaker.js';
import { withDeadline } from './with-deadline.js';
import { withDeadlineHeader } from './with-deadline-header.js';
import { withRetries } from './with-retries.js';

export interface CalmClient extends SubgraphClient {
  readBreaker(): BreakerReading;
}

export interface CalmOptions {
  readonly endpoint: SubgraphEndpoint;
  readonly resilience: Resilience;
  readonly requestDeadlineMs: number;
}

/** Without a breaker calls always go through. */
const NO_BREAKER: BreakerReading = Object.freeze({ state: 'CLOSED', openings: 0, refusals: 0 });

/**
 * A subgraph's client with everything that keeps an outage small, from the outside in: one deadline for all attempts, retries inside it,
 * the breaker that every attempt asks, and the time left, told with each.
 */
export function calmClient(transport: SubgraphClient, { endpoint, resilience, requestDeadlineMs }: CalmOptions): CalmClient {
  const { retryPercent, breakerFailures, breakerOpenMs } = resilience;
  const breaker =
    breakerFailures > 0
      ? createBreaker({ failures: breakerFailures, openMs: breakerOpenMs, isReady: () => transport.isReady() })
      : undefined;
  const fairMs = Math.min(endpoint.deadlineMs, requestDeadlineMs) / 2;

  let client = withDeadlineHeader(transport);
  if (breaker) client = withBreaker(client, { breaker, fairMs });
  if (retryPercent > 0) client = withRetries(client, { budget: createRetryBudget(retryPercent) });
  client = withDeadline(client, endpoint.deadlineMs);
  return { ...client, readBreaker: breaker ? () => breaker.read() : () => NO_BREAKER };
}
