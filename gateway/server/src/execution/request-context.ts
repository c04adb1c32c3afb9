import type { Principal } from '@redsail/contract';
import type { QueryPlan } from '@apollo/query-planner';
import type { ExecutionObserver } from '../telemetry/execution-observer.js';
import type { Logger } from '../telemetry/log.js';
import type { UnavailableReason } from '../subgraphs/subgraph-unavailable.js';

/** What one operation carries through the gateway. Made per request, from that request's token: nothing in it is shared. */
export interface RequestContext {
  readonly requestId: string;
  readonly principal: Principal;
  readonly log: Logger;
  /** When the answer is due, on the clock of `performance.now()`: no call to a subgraph goes on after it. */
  readonly deadlineAt: number;
  /** For the request's log line: names and codes, never a value. */
  readonly notes: Record<string, unknown>;
  readonly trail: Trail;
  /** Measures and traces what the executor does. */
  readonly observer: ExecutionObserver;
}

/** What happened to the fetches of one operation; written by the data sources, read when the answer is finished. */
export interface Trail {
  plan: QueryPlan | undefined;
  /** Names (`fetchName`) of the fetches that were sent, answered or not. */
  readonly sent: Set<string>;
  readonly failures: FetchFailure[];
}

export interface FetchFailure {
  readonly subgraph: string;
  /** Where in the answer the fetch would have merged its data: response names, `@` for every item of a list. */
  readonly path: readonly string[];
  /** The text that was sent. */
  readonly operation: string;
  readonly reason: UnavailableReason;
}

export const createTrail = (): Trail => ({ plan: undefined, sent: new Set(), failures: [] });

/** A fetch is known by where it goes, where it merges and what it asks. */
export const fetchName = (subgraph: string, path: readonly (string | number)[], operation: string): string =>
  `${subgraph}\n${path.join('.')}\n${operation}`;
