/** Who asks through a contract. Callers without a token must find nothing in it that takes one. */
export const Callers = { ANONYMOUS: 'anonymous', AUTHENTICATED: 'authenticated' } as const;
export type Callers = (typeof Callers)[keyof typeof Callers];

/** What of a contract says which parts of the graph are in it. */
export interface TagFilter {
  /** Fields (or their types) with one of these tags are in it; all are where the list is empty. */
  readonly include: readonly string[];
  /** What has one of these tags is not, whatever else it has. */
  readonly exclude: readonly string[];
}

/** A part of the graph for somebody: an entry of contracts.yaml. */
export interface Contract extends TagFilter {
  readonly name: string;
  /** For people: `公众门户 · public portal`. */
  readonly title: string;
  readonly callers: Callers;
  /** The contracts.yaml, and the line of the entry. */
  readonly file: string;
  readonly line: number;
}
