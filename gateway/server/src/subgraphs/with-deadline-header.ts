import { DEADLINE_HEADER } from '@redsail/contract';
import type { SubgraphClient } from './subgraph-client.js';

/** Tells the subgraph how long its answer is waited for, anew with each attempt: it stops working for a request that nobody waits for. */
export const withDeadlineHeader = (client: SubgraphClient): SubgraphClient => ({
  ...client,
  post(call) {
    const left = Math.max(0, Math.floor(call.deadlineAt - performance.now()));
    return client.post({ ...call, headers: { ...call.headers, [DEADLINE_HEADER]: String(left) } });
  },
});
