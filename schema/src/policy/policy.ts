import type { Severity } from '../diff/change.js';

/** What counts as breaking in this graph: policy.yaml beside subgraphs.yaml. */
export interface Policy {
  /** What a breaking change becomes that nobody uses. */
  readonly unused: Severity;
  /** Rules that this graph judges otherwise: id → severity. */
  readonly rules: ReadonlyMap<string, Severity>;
  /** How many days of recorded use count. */
  readonly usageDays: number;
  /** How many more fetches, and how many more steps, an operation's plan may take before it is told. */
  readonly plans: { readonly fetches: number; readonly steps: number };
}

/** An approved breakage, with an end date: one entry of a file in waivers/. */
export interface Waiver {
  readonly rule: string;
  readonly coordinate: string;
  /** Where it is an approval for one subgraph only: the one that shows the change. */
  readonly subgraph?: string;
  readonly reason: string;
  readonly approver: string;
  /** The last day on which it holds, `2026-12-31`. */
  readonly until: string;
  readonly file: string;
  readonly line: number;
}
