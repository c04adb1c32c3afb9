import type { Change, Severity } from '../diff/change.js';
import type { ExitCode } from '../exit-code.js';
import type { PlanComparison } from '../plans/plan-cost.js';
import type { Waiver } from '../policy/policy.js';
import type { Bilingual, Problem } from '../report/problem.js';

/** What `check` found, before it is given a form (text, Markdown, JSON, JUnit, SARIF, annotations). */
export interface CheckReport {
  /** What was compared, for people: `HEAD~1`, `the working tree`. */
  readonly base: string;
  readonly head: string;
  readonly exitCode: ExitCode;
  /** Why nothing could be compared: the graph does not compose, a file is wrong; there are no changes then. Or why it may not be published as it is: hints above INFO. */
  readonly problems: readonly Problem[];
  /** Things that are good to know and fail nothing: a waiver that nothing needs any more, a difference to another composer. */
  readonly notices: readonly Problem[];
  /** Worst first, then by coordinate. */
  readonly changes: readonly JudgedChange[];
  /** Every saved operation that was valid before and after. */
  readonly plans: readonly PlanComparison[];
  /** How many saved operations there are, and in how many clients. */
  readonly operations: { readonly count: number; readonly clients: number };
  /** Where recorded use was asked for: its window. */
  readonly usage: { readonly from: string; readonly to: string } | undefined;
}

export interface JudgedChange extends Omit<Change, 'sparesValid'> {
  /** As the report counts it: after use, policy and waivers. */
  readonly severity: Severity;
  /** As the rule (or policy.yaml) has it, before use is looked at. */
  readonly ruled: Severity;
  readonly words: Bilingual;
  readonly mend: Bilingual | undefined;
  /** Where it shows: absolute file and line; where a part is gone, what it stood in. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** Whom it meets. Empty: nobody that is known. */
  readonly affected: readonly Affected[];
  /** The approval that lets a breaking change pass; `severity` stays breaking, and the exit code does not count it. */
  readonly waiver: Waiver | undefined;
  /** Approved once, and the end date has passed: it fails again. */
  readonly expired: Waiver | undefined;
}

/** Somebody whom a change meets. */
export type Affected =
  | {
      readonly by: 'operation';
      readonly client: string;
      readonly operation: string;
      /** Absolute. */
      readonly file: string;
      readonly line: number;
      /** The coordinate that it uses. */
      readonly uses: string;
      /** What GraphQL says of the operation now, where it is invalid. */
      readonly error: string | undefined;
    }
  | { readonly by: 'record'; readonly client: string; readonly uses: string; readonly count: number; readonly lastOn: string };
