import type { SubgraphClient } from '../subgraphs/subgraph-client.js';
import { SubgraphUnavailable, type UnavailableReason } from '../subgraphs/subgraph-unavailable.js';
import type { CallMetrics } from './subgraph-metrics.js';

/** Measures each call that goes out. It stands next to the transport, inside the retries, so that each attempt counts. */
export const measuredClient = (client: SubgraphClient, metrics: CallMetrics): SubgraphClient => ({
  name: client.name,
  isReady: () => client.isReady(),
  close: () => client.close(),
  async post(call) {
    const startedAt = performance.now();
    let outcome: 'answered' | UnavailableReason = 'UNREACHABLE';
    let received = 0;
    metrics.started();
    try {
      const reply = await client.post(call);
      outcome = reply.status === 200 ? 'answered' : 'STATUS';
      received = reply.text.length;
      return reply;
    } catch (error) {
      if (error instanceof SubgraphUnavailable) outcome = error.reason;
      throw error;
    } finally {
      metrics.ended(outcome, (performance.now() - startedAt) / 1000, call.body.length, received);
    }
  },
});
