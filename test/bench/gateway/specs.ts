import type { GraphName } from './graph.ts';

/** What the processes of the bench are told, and what they answer. Types alone: whoever imports them starts nothing. */
export interface SubgraphsSpec {
  readonly graph: GraphName;
  readonly ports: Readonly<Record<string, number>>;
  readonly delayMs: number;
}

/** Counted since the start. */
export interface Calls {
  readonly fetches: number;
  readonly representations: number;
}

export interface RecordedCall {
  readonly subgraph: string;
  readonly body: string;
}

export interface StockSpec {
  /** A path. */
  readonly supergraphFile: string;
  readonly port: number;
}

export interface FloorSpec {
  readonly port: number;
}

/** The fetches of one answer in the order of their plan. */
export type FetchTree =
  | { readonly kind: 'fetch'; readonly url: string; readonly body: string }
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly FetchTree[] };

export interface FloorScore {
  readonly tree: FetchTree;
  readonly answer: string;
}

export interface LoadSpec {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** The JSON of a request; where it holds `stamp(0)`, the number of the request is put, unless all are to be the same. */
  readonly body: string;
  readonly identical: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** `data` as it must come. */
  readonly expected: unknown;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers that were compared with what is expected, in full; of all others the length was. */
  readonly compared: number;
}
