/** What a change means for those who use the graph. */
export type Severity = 'breaking' | 'dangerous' | 'safe';

/**
 * Something that is not as it was: found, neither worded nor judged yet. Finders yield it; the rule that it names words and judges it.
 */
export interface Change {
  /** The id of a rule: `field-removed`. */
  readonly rule: string;
  /** `Region`, `Region.parent`, `Query.regions(first:)`, `RegionLevel.TOWN`; the subgraph's name for a change of a whole subgraph, `portal/Towns` for one of an operation. */
  readonly coordinate: string;
  /** The subgraph whose SDL shows it; none where it is a change of the whole graph. */
  readonly subgraph?: string | undefined;
  /** As GraphQL text: a type, a default, a list of scopes. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The coordinates whose use it meets; the change's own where it says none. `Region.*` stands for every field of a type. */
  readonly touches?: readonly string[] | undefined;
  /** An operation that stays valid is not met by it, unless it hands over a whole input: what it gives is still taken. */
  readonly sparesValid?: true | undefined;
}
