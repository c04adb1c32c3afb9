import type { SubgraphClient } from './subgraph-client.js';
import { SubgraphUnavailable } from './subgraph-unavailable.js';

/**
 * A call ends at the subgraph's own deadline, inside the request's. It stands outside of the retries, so that all attempts share the time
 * of one; and what has no time left is not begun.
 */
export function withDeadline(client: SubgraphClient, deadlineMs: number): SubgraphClient {
  return {
    ...client,
    post(call) {
      const now = performance.now();
      const deadlineAt = Math.min(call.deadlineAt, now + deadlineMs);
      if (deadlineAt <= now) return Promise.reject(new SubgraphUnavailable(client.name, 'DEADLINE', 'nothing left'));
      return client.post({ ...call, deadlineAt });
    },
  };
}
