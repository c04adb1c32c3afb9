import { findContractChanges } from '../contracts/find-contract-changes.js';
import { findChanges, apiOf } from '../diff/find-changes.js';
import type { Schemas } from '../diff/api/reading.js';
import { ExitCode } from '../exit-code.js';
import { validOperations } from '../operations/valid-operations.js';
import type { SavedOperation } from '../operations/saved-operation.js';
import { findPlanChanges } from '../plans/find-plan-changes.js';
import { planBoth } from '../plans/plan-both.js';
import type { Policy, Waiver } from '../policy/policy.js';
import type { Contract } from '../contracts/contract.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { RecordedUse } from '../usage/recorded-use.js';
import type { Problem } from '../report/problem.js';
import type { Cache } from '../cache/cache.js';
import { findBrokenOperations } from './find-broken-operations.js';
import type { CheckReport, JudgedChange } from './check-report.js';
import { judge } from './judge.js';
import { locateChange } from './locate-change.js';
import { noticesOf } from './notices.js';
import type { Timed } from './timings.js';
import { createUsers } from './users.js';

/** What a check looks at; all of it has been read. */
export interface CheckInputs {
  readonly base: Snapshot;
  readonly head: Snapshot;
  /** What composition has against the head, though it composes: with them it may not be published. */
  readonly warnings: readonly Problem[];
  readonly operations: readonly SavedOperation[];
  /** Undefined where recorded use was not asked for. */
  readonly recorded: RecordedUse | undefined;
  /** Undefined where contracts are not looked at: that is not the same as none. */
  readonly contracts: readonly Contract[] | undefined;
  readonly policy: Policy;
  readonly waivers: readonly Waiver[];
  /** `2026-11-25`. */
  readonly today: string;
  readonly cache: Cache | undefined;
  /** Runs a part and notes how long it took. */
  readonly timed: Timed;
}

/**
 * The whole check, on two graphs that compose: what changed, in words, and whom it breaks.
 * @throws Refusal (usage) for an operation that is valid on neither graph, (cannot compose) for a contract that does not compose
 */
export async function check(inputs: CheckInputs): Promise<CheckReport> {
  const { base, head, warnings, operations, recorded, contracts, policy, waivers, today, cache, timed } = inputs;
  const schemas: Schemas = await timed('build schemas', () => ({ before: apiOf(base), after: apiOf(head), today }));

  // An operation that was invalid before the change as well is not broken by it: it is a mistake of its own, and said first.
  const { stillValid, broken } = await timed('validate operations', () => validOperations(schemas, operations));
  // Contracts are composed and operations planned in threads of their own, while changes are found in this one.
  const [inContracts, plans, found] = await Promise.all([
    timed('compose contracts', () => (contracts ? findContractChanges(base, head, contracts, cache) : [])),
    timed('plan operations', () => planBoth(base, head, stillValid, cache)),
    timed('find changes', () => findChanges(base, head, schemas)),
  ]);

  // Uses are those of the base: what is gone is known there only.
  const users = await timed('index uses', () => createUsers(schemas.before, operations, recorded, broken));
  const judged = await timed('judge', () => {
    const court = { policy, waivers, today, ...users, locate: locateChange(base, head, { operations, contracts: contracts ?? [] }) };
    const changes = judge([...found, ...inContracts, ...findPlanChanges(plans, policy.plans)], court);
    return [...judge([...findBrokenOperations(broken, changes)], court), ...changes];
  });

  return {
    base: base.title,
    head: head.title,
    exitCode: warnings.length > 0 ? ExitCode.CANNOT_COMPOSE : judged.some(isUnapproved) ? ExitCode.FINDINGS : ExitCode.FINE,
    problems: warnings,
    notices: noticesOf(inputs, judged, users.knowsUse),
    changes: judged,
    plans,
    operations: { count: operations.length, clients: new Set(operations.map(({ client }) => client)).size },
    usage: recorded && { from: recorded.from, to: recorded.to },
  };
}

const isUnapproved = ({ severity, waiver }: JudgedChange): boolean => severity === 'breaking' && !waiver;
