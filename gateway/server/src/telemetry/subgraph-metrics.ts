import { Gauge, type Registry } from 'prom-client';
import type { BreakerState } from '../subgraphs/breaker.js';
import type { UnavailableReason } from '../subgraphs/subgraph-unavailable.js';
import { createDurations } from './durations.js';
import { createTally } from './tally.js';

/** As dashboards write them. */
const BREAKER_STATES: Readonly<Record<BreakerState, string>> = { CLOSED: 'closed', HALF_OPEN: 'half-open', OPEN: 'open' };

/** What the measured client tells of one subgraph. */
export interface CallMetrics {
  started(): void;
  /** `answered` with status 200; bytes of the bodies of the request and of the reply. */
  ended(outcome: 'answered' | UnavailableReason, seconds: number, sent: number, received: number): void;
}

export interface SubgraphMetrics {
  of(subgraph: string): CallMetrics;
  /** A fetch of an operation got no usable answer, however often it was tried: data is missing in the answer to a client. */
  unavailable(subgraph: string, reason: UnavailableReason): void;
}

/** @param breakers state of each subgraph's circuit breaker, asked when the metrics are read */
export function createSubgraphMetrics(registry: Registry, breakers: () => ReadonlyMap<string, BreakerState>): SubgraphMetrics {
  const registers = [registry];
  const calls = createTally(registry, {
    kind: 'counter',
    name: 'redsail_subgraph_calls_total',
    help: 'HTTP calls to a subgraph, retries included, by what came of them.',
    labelNames: ['subgraph', 'outcome'],
  });
  const durations = createDurations(
    registry,
    'redsail_subgraph_call_duration_seconds',
    'Time of one call to a subgraph, waiting for a connection included.',
    'subgraph',
  );
  const inFlight = createTally(registry, {
    kind: 'gauge',
    name: 'redsail_subgraph_calls_in_flight',
    help: 'Calls to a subgraph under way at this moment.',
    labelNames: ['subgraph'],
  });
  const bytes = createTally(registry, {
    kind: 'counter',
    name: 'redsail_subgraph_bytes_total',
    help: 'Bytes of the bodies sent to and received from a subgraph.',
    labelNames: ['subgraph', 'direction'],
  });
  const failures = createTally(registry, {
    kind: 'counter',
    name: 'redsail_subgraph_unavailable_total',
    help: 'Fetches whose data is missing in an answer, by why.',
    labelNames: ['subgraph', 'reason'],
  });
  const states = new Gauge({
    name: 'redsail_subgraph_breaker_state',
    help: '1 for the state that the circuit breaker of a subgraph is in, 0 for the others; over several processes, how many are in it.',
    labelNames: ['subgraph', 'state'],
    registers,
    collect() {
      for (const [subgraph, current] of breakers()) {
        for (const [state, label] of Object.entries(BREAKER_STATES)) this.set({ subgraph, state: label }, state === current ? 1 : 0);
      }
    },
  });
  void states;
  return {
    of(subgraph) {
      const answered = calls(subgraph, 'answered');
      const duration = durations(subgraph);
      const open = inFlight(subgraph);
      const sentBytes = bytes(subgraph, 'sent');
      const receivedBytes = bytes(subgraph, 'received');
      return {
        started() {
          open.value += 1;
        },
        ended(outcome, seconds, sent, received) {
          open.value -= 1;
          (outcome === 'answered' ? answered : calls(subgraph, outcome)).value += 1;
          duration(seconds);
          sentBytes.value += sent;
          receivedBytes.value += received;
        },
      };
    },
    unavailable(subgraph, reason) {
      failures(subgraph, reason).value += 1;
    },
  };
}
