/** What happened since the start: the one place where it is counted. `/ready` shows it, and `/metrics` reads it (graph-metrics.ts). */
export interface Counters {
  operations: number;
  /** Answers in which at least one subgraph was missing. */
  partialAnswers: number;
  unauthenticated: number;
  /** Values that a subgraph should have given and did not (a non-null field of an unknown key, a value of the wrong type). */
  valueCompletions: number;
  internalErrors: number;
  /** Requests that a limit refused, or would have refused if it were enforced, by its code. */
  readonly limitsRefused: Record<string, number>;
  readonly limitsWarned: Record<string, number>;
  /** Operations that are not on the allow-list: executed (mode `log`) or refused (mode `only`). */
  unsavedOperations: number;
}

export const createCounters = (): Counters => ({
  operations: 0,
  partialAnswers: 0,
  unauthenticated: 0,
  valueCompletions: 0,
  internalErrors: 0,
  limitsRefused: {},
  limitsWarned: {},
  unsavedOperations: 0,
});
