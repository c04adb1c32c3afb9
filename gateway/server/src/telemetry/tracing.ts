import type { SubgraphClient } from '../subgraphs/subgraph-client.js';

export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** One request in its trace. Times are those of `performance.now()`. */
export interface RequestTrace {
  /** Header of the calls that this request makes: they hang under its span. */
  readonly headers: Readonly<Record<string, string>>;
  /** A step that began at `startedAt` and has just ended. */
  step(name: string, startedAt: number, attributes?: SpanAttributes): void;
  end(attributes: SpanAttributes, failed: boolean): void;
}

/**
 * Traces of requests, sent to a collector. Attributes are names of operations and subgraphs, codes, counts and ids of requests; never a
 * variable, a literal, an answer or who called.
 */
export interface Tracing {
  /** @param parent the client's `traceparent` header: when it is one, its trace goes on */
  begin(parent: unknown, attributes: SpanAttributes): RequestTrace;
  /** A client whose every call is a span, under the span that the call's `traceparent` header names. */
  traced(client: SubgraphClient): SubgraphClient;
  /** Sends what is left, for a bounded time. */
  stop(): Promise<void>;
}
