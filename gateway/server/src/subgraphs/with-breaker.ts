import type { Breaker } from './breaker.js';
import type { SubgraphClient, SubgraphReply } from './subgraph-client.js';
import { SubgraphUnavailable } from './subgraph-unavailable.js';

export interface BreakerClientOptions {
  readonly breaker: Breaker;
  /** A call that ran out of time counts as a failure only if it had this long, in milliseconds: the rest is another's delay. */
  readonly fairMs: number;
}

/** How a subgraph answers a call whose time was over when it came, or is over by now: it is told the time with every call. */
const TOO_LATE = 504;

/**
 * Asks the breaker before each attempt, and tells it the end. No answer and an answer of 500 and above are failures; 400 and the like are
 * a caller's mistake, answered by a subgraph in good health.
 */
export const withBreaker = (client: SubgraphClient, { breaker, fairMs }: BreakerClientOptions): SubgraphClient => ({
  ...client,
  async post(call): Promise<SubgraphReply> {
    const admitted = breaker.admit();
    const admission = admitted instanceof Promise ? await admitted : admitted;
    if (admission === null) throw new SubgraphUnavailable(client.name, 'BREAKER_OPEN', breaker.read().state);
    const isFair = call.deadlineAt - performance.now() >= fairMs;
    try {
      const reply = await client.post(call);
      if (reply.status === TOO_LATE && !isFair) breaker.void(admission);
      else if (reply.status >= 500) breaker.failed(admission);
      else breaker.succeeded(admission);
      return reply;
    } catch (error) {
      if (!(error instanceof SubgraphUnavailable) || (error.reason === 'DEADLINE' && !isFair)) breaker.void(admission);
      else breaker.failed(admission);
      throw error;
    }
  },
});
