import type { Principal } from '@redsail/contract';
import type { PreparedOperation } from '../operations/prepared-operation.js';
import type { ExecutionObserver } from '../telemetry/execution-observer.js';
import type { Logger } from '../telemetry/log.js';
import type { OperationUse } from '../telemetry/usage/operation-use.js';

/** What one operation carries through the gateway. Made per request, from that request's token: nothing in it is shared. */
export interface RequestContext {
  readonly requestId: string;
  readonly principal: Principal;
  readonly log: Logger;
  /** When the answer is due, on the clock of `performance.now()`: no call to a subgraph goes on after it. */
  readonly deadlineAt: number;
  /** The caller has set that deadline itself: nobody else's calls end by it. */
  readonly isHurried: boolean;
  /** For the request's log line: names and codes, never a value. */
  readonly notes: Record<string, unknown>;
  /** What was found out about the operation before it was executed. */
  readonly operation?: PreparedOperation;
  /** Measures and traces what the executor does. */
  readonly observer: ExecutionObserver;
  /** Subgraphs that gave no usable answer; written by the executor. */
  readonly unavailable: Set<string>;
  /** What the executor found out on its way. An object of its own: Apollo Server hands on a copy of the context. */
  readonly findings: {
    /** Whether the answer may be given to others who ask the same at the same time. */
    isShareable: boolean;
    /** What was executed uses of the schema, where use is recorded. */
    use?: OperationUse | undefined;
  };
}
