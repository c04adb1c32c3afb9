import type { Change, Severity } from '../diff/change.js';
import type { Location } from '../locate.js';
import type { Policy, Waiver } from '../policy/policy.js';
import type { ChangeRule } from '../rules/change-rule.js';
import { ruleOf } from '../rules/rule-table.js';
import type { Affected, JudgedChange } from './check-report.js';
import { mentions } from './users.js';

/** What changes are judged by. */
export interface Court {
  readonly policy: Policy;
  readonly waivers: readonly Waiver[];
  /** `2026-11-25`: whether a waiver still holds. */
  readonly today: string;
  /** Whom the use of a coordinate is known of. */
  readonly usersOf: (coordinate: string) => readonly Affected[];
  /** Whether anybody's use is known at all. Where it is not, "nobody uses it" is no news, and nothing is downgraded. */
  readonly knowsUse: boolean;
  readonly locate: (change: Change) => Location | undefined;
}

const order: readonly Severity[] = ['breaking', 'dangerous', 'safe'];

/** The third pass: each change gets its words, its severity, and the names of those it meets. Worst first, then by coordinate. */
export const judge = (changes: readonly Change[], court: Court): readonly JudgedChange[] =>
  changes
    .map((change) => judgeOne(change, ruleOf(change.rule), court))
    .toSorted(
      (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || compare(a.coordinate, b.coordinate) || compare(a.rule, b.rule),
    );

function judgeOne(change: Change, rule: ChangeRule, { policy, waivers, today, usersOf, knowsUse, locate }: Court): JudgedChange {
  const ruled = policy.rules.get(rule.id) ?? rule.severity;
  const using = ruled === 'safe' ? [] : (change.touches ?? [change.coordinate]).flatMap(usersOf);
  const affected = distinct(using.filter((one) => isMet(change, one)).map((one) => withItsError(one, change, rule)));
  const isUnused = rule.downgraded === 'if-unused' && knowsUse && affected.length === 0;
  const severity = ruled === 'breaking' && isUnused ? policy.unused : ruled;
  const mine = waivers.filter(
    (one) => one.rule === rule.id && one.coordinate === change.coordinate && (one.subgraph ?? change.subgraph) === change.subgraph,
  );
  const waiver = severity === 'breaking' ? mine.find(({ until }) => today <= until) : undefined;
  const { sparesValid: _, ...found } = change;
  return {
    ...found,
    severity,
    ruled,
    words: rule.words(change),
    mend: rule.mend,
    file: locate(change)?.file,
    line: locate(change)?.line,
    affected,
    waiver,
    expired: severity === 'breaking' && !waiver ? mine[0] : undefined,
  };
}

/** Whoever hands over an input may leave anything out of it; of what is only recorded, what it gave is not known. */
const isMet = ({ sparesValid }: Change, one: Affected): boolean =>
  !sparesValid || one.by === 'record' || one.error !== undefined || one.uses.endsWith('.*');

/** A change that breaks nothing by its nature is not what GraphQL complains of, unless it is named. */
const withItsError = (one: Affected, { coordinate }: Change, { severity }: ChangeRule): Affected =>
  one.by === 'record' || severity === 'breaking' || (one.error && mentions(one.error, coordinate)) ? one : { ...one, error: undefined };

/** An operation that uses several touched coordinates is told once, by the first of them. */
function distinct(affected: readonly Affected[]): readonly Affected[] {
  const seen = new Set<string>();
  return affected.filter((one) => {
    const key = one.by === 'operation' ? `${one.file} ${one.client} ${one.operation}` : `${one.client} ${one.uses}`;
    return !seen.has(key) && seen.add(key);
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
