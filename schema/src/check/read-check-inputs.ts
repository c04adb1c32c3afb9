import { calendarDay } from '../calendar-day.js';
import type { Surroundings } from '../commands/command.js';
import { warningsOf } from '../compose/compose.js';
import type { Graph } from '../compose/graph.js';
import { readContracts } from '../contracts/read-contracts.js';
import { readOperations } from '../operations/read-operations.js';
import { readPolicy } from '../policy/read-policy.js';
import { readWaivers } from '../policy/read-waivers.js';
import { ruleIds } from '../rules/rule-table.js';
import { readHeaders } from '../snapshot/read-headers.js';
import { resolveSnapshot } from '../snapshot/resolve-snapshot.js';
import { readEdits } from '../snapshot/subgraph-edits.js';
import { readRecordedUse } from '../usage/read-recorded-use.js';
import type { CheckInputs } from './check.js';
import type { Timed } from './timings.js';

export interface CheckOptions {
  /** What it is compared with: a git ref, a folder, a file, a URL, `published`. */
  readonly base?: string | undefined;
  readonly header?: readonly string[] | undefined;
  /** `name=file`. */
  readonly sdl?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  /** Whether recorded use counts. */
  readonly usage?: boolean | undefined;
}

/**
 * Reads everything that a check looks at, quick things first: a mistake in a file is said before anything is composed.
 * @throws Refusal
 */
export async function readCheckInputs(
  graph: Graph,
  options: CheckOptions,
  { folder, clock, cache, timed }: Pick<Surroundings, 'folder' | 'clock' | 'cache'> & { readonly timed: Timed },
): Promise<CheckInputs> {
  const today = calendarDay(clock());
  const policy = readPolicy(graph, ruleIds);
  const waivers = readWaivers(graph, ruleIds);
  const operations = readOperations(graph);
  const recorded = options.usage ? readRecordedUse(graph, { today, days: policy.usageDays }) : undefined;
  const place = { config: graph.file, reader: folder, headers: readHeaders(options.header), cache };
  const edits = readEdits(options, folder);
  const base = await timed('base', () => resolveSnapshot(options.base ?? 'published', { ...place, role: 'base' }));
  const head = await timed('head', () => resolveSnapshot(undefined, { ...place, role: 'head', lenient: true, edits }));
  const warnings = warningsOf(head, head.subgraphs);
  // A contract of a graph that loses parts would only say the same again.
  const contracts = warnings.length > 0 ? undefined : readContracts(graph, head.subgraphs);
  return { base, head, warnings, operations, recorded, contracts, policy, waivers, today, cache, timed };
}
