/** What an operation's query plan costs the gateway. */
export interface PlanCost {
  /** Requests to subgraphs. */
  readonly fetches: number;
  /** How many of them wait for one another: the longest chain. */
  readonly steps: number;
}

/** One operation's plan before and after. */
export interface PlanComparison {
  readonly client: string;
  readonly operation: string;
  readonly before: PlanCost;
  readonly after: PlanCost;
}
