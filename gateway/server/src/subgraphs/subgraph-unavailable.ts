/** Why a subgraph gave no usable answer; goes to the log, never to a client. */
export type UnavailableReason =
  /** No connection, or it broke. */
  | 'UNREACHABLE'
  | 'DEADLINE'
  /** Not asked: its breaker is open, since it failed again and again. */
  | 'BREAKER_OPEN'
  /** An HTTP status other than 200. */
  | 'STATUS'
  /** Not JSON, no GraphQL answer, or data of another shape than was asked for. */
  | 'GARBAGE';

/** A subgraph did not answer a fetch. `detail` is ours (a status, a field's name), never text of the subgraph. */
export class SubgraphUnavailable extends Error {
  constructor(
    readonly subgraph: string,
    readonly reason: UnavailableReason,
    readonly detail: string,
  ) {
    super(`${subgraph}: ${reason} ${detail}`);
    this.name = 'SubgraphUnavailable';
  }
}
