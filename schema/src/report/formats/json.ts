import type { Affected, CheckReport, JudgedChange } from '../../check/check-report.js';
import type { PlanComparison } from '../../plans/plan-cost.js';
import type { Waiver } from '../../policy/policy.js';
import { jsonText } from '../json-text.js';
import type { Bilingual, Problem } from '../problem.js';
import { shownFile } from '../shown-file.js';
import { tally, type Tally } from '../tally.js';
import { verdict } from '../verdict.js';

/**
 * For programs of one's own. Every key is always there; what is not known is `null`. Files are named by their way from the folder of the command,
 * with forward slashes; lines are counted from 1; texts are as they came, in no way shortened. A key may be added under the same `version`; none
 * goes and none changes its meaning.
 */
export interface JsonReport {
  readonly format: 'redsail-schema-check';
  readonly version: 1;
  readonly exitCode: CheckReport['exitCode'];
  readonly passes: boolean;
  readonly verdict: Bilingual;
  readonly base: string;
  readonly head: string;
  readonly counts: Tally;
  readonly operations: CheckReport['operations'];
  readonly usage: { readonly from: string; readonly to: string } | null;
  readonly problems: readonly Known<Problem>[];
  readonly notices: readonly Known<Problem>[];
  readonly changes: readonly JsonChange[];
  readonly plans: readonly PlanComparison[];
}

export type JsonChange = Omit<Known<JudgedChange>, 'affected'> & { readonly affected: readonly Known<Affected>[] };

/** The same with `null` for what is not known. */
export type Known<Shape> = Shape extends unknown
  ? { readonly [Key in keyof Shape]-?: undefined extends Shape[Key] ? Exclude<Shape[Key], undefined> | null : Shape[Key] }
  : never;

export const json = (report: CheckReport, folder: string): string => jsonText(jsonReport(report, folder));

export function jsonReport(report: CheckReport, folder: string): JsonReport {
  const { exitCode, base, head, operations, usage, problems, notices, changes, plans } = report;
  const { passes, words } = verdict(report);
  return {
    format: 'redsail-schema-check',
    version: 1,
    exitCode,
    passes,
    verdict: words,
    base,
    head,
    counts: tally(report),
    operations: { count: operations.count, clients: operations.clients },
    usage: usage ? { from: usage.from, to: usage.to } : null,
    problems: problems.map((problem) => jsonProblem(problem, folder)),
    notices: notices.map((notice) => jsonProblem(notice, folder)),
    changes: changes.map((change) => jsonChange(change, folder)),
    plans: plans.map(({ client, operation, before, after }) => ({ client, operation, before, after })),
  };
}

const jsonProblem = (problem: Problem, folder: string): Known<Problem> => ({
  code: problem.code,
  file: problem.file === undefined ? null : shownFile(problem.file, folder),
  line: problem.line ?? null,
  coordinate: problem.coordinate ?? null,
  what: problem.what,
  expected: problem.expected ?? null,
  mend: problem.mend ?? null,
  diff: problem.diff ?? null,
});

const jsonChange = (change: JudgedChange, folder: string): JsonChange => ({
  rule: change.rule,
  coordinate: change.coordinate,
  subgraph: change.subgraph ?? null,
  severity: change.severity,
  ruled: change.ruled,
  words: change.words,
  before: change.before ?? null,
  after: change.after ?? null,
  touches: change.touches ?? null,
  file: change.file === undefined ? null : shownFile(change.file, folder),
  line: change.line ?? null,
  mend: change.mend ?? null,
  affected: change.affected.map((affected) => jsonAffected(affected, folder)),
  waiver: change.waiver ? jsonWaiver(change.waiver, folder) : null,
  expired: change.expired ? jsonWaiver(change.expired, folder) : null,
});

const jsonAffected = (affected: Affected, folder: string): Known<Affected> =>
  affected.by === 'record'
    ? { by: affected.by, client: affected.client, uses: affected.uses, count: affected.count, lastOn: affected.lastOn }
    : {
        by: affected.by,
        client: affected.client,
        operation: affected.operation,
        file: shownFile(affected.file, folder),
        line: affected.line,
        uses: affected.uses,
        error: affected.error ?? null,
      };

const jsonWaiver = ({ rule, coordinate, reason, approver, until, file, line }: Waiver, folder: string): Waiver => ({
  rule,
  coordinate,
  reason,
  approver,
  until,
  file: shownFile(file, folder),
  line,
});
