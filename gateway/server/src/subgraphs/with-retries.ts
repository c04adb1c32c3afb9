import { setTimeout as timer } from 'node:timers/promises';
import type { RetryBudget } from './retry-budget.js';
import type { SubgraphCall, SubgraphClient, SubgraphReply } from './subgraph-client.js';
import { SubgraphUnavailable } from './subgraph-unavailable.js';

export interface RetryOptions {
  readonly budget: RetryBudget;
  /** From 0 up to 1; tests give their own. */
  readonly random?: () => number;
  readonly pause?: (ms: number) => Promise<unknown>;
}

const MOST_RETRIES = 2;
/** The longest pause before the first retry, doubled for the next; the pause itself is drawn, so that callers do not come back in step. */
const FIRST_PAUSE_MS = 50;

/** Statuses of a balancer before an instance that is just going or coming. Any other would come again. */
const MENDABLE_STATUSES = new Set([502, 503, 504]);
/** A connection that was refused or broke: another one may reach another instance, or the one that has just been started again. */
const MENDABLE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'UND_ERR_SOCKET']);

/**
 * Sends a query again when its failure is of a kind that passes, inside its deadline and the budget. A mutation is sent once: it may have
 * been done although no answer came. What is told in the end is the last failure.
 */
export function withRetries(client: SubgraphClient, options: RetryOptions): SubgraphClient {
  const { budget, random = Math.random, pause = timer } = options;

  /** Whether another attempt is made, after its pause. */
  const mayRetry = async (call: SubgraphCall, retries: number): Promise<boolean> => {
    const delay = random() * FIRST_PAUSE_MS * 2 ** retries;
    if (retries >= MOST_RETRIES || performance.now() + delay >= call.deadlineAt || !budget.spend()) return false;
    await pause(delay);
    return true;
  };

  const attempt = async (call: SubgraphCall): Promise<SubgraphReply> => {
    for (let retries = 0; ; retries += 1) {
      try {
        const reply = await client.post(call);
        if (!MENDABLE_STATUSES.has(reply.status) || !(await mayRetry(call, retries))) return reply;
      } catch (error) {
        if (!isMendable(error) || !(await mayRetry(call, retries))) throw error;
      }
    }
  };

  return {
    ...client,
    post(call) {
      if (!call.isQuery) return client.post(call);
      budget.earn();
      return attempt(call);
    },
  };
}

const isMendable = (error: unknown): boolean =>
  error instanceof SubgraphUnavailable && error.reason === 'UNREACHABLE' && MENDABLE_CODES.has(error.detail);
