import type { UnavailableReason } from '../subgraphs/subgraph-unavailable.js';

/** What the executor tells of an operation while it runs. One that nobody traces shares one observer with all others. */
export interface ExecutionObserver {
  /** The plan was found in the cache (`hit`), or made, which took `ms`. Told right after it. */
  planned(ms: number, hit: boolean): void;
  /** A fetch got no usable answer, and its data is missing in the answer to the client. */
  unavailable(subgraph: string, reason: UnavailableReason): void;
  /** Go along with every call of the operation to a subgraph: the trace it belongs to. Empty while nothing is traced. */
  readonly headers: Readonly<Record<string, string>>;
}

export const NO_HEADERS: Readonly<Record<string, string>> = Object.freeze({});
