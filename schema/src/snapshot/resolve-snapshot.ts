import type { Cache } from '../cache/cache.js';
import { compose } from '../compose/compose.js';
import { parseSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { Refusal } from '../report/refusal.js';
import { findGraph, type GraphPlace } from './find-graph.js';
import type { FoundGraph } from './found-graph.js';
import type { Snapshot } from './snapshot.js';
import { noSubgraphsToEdit, ofTheBase } from './snapshot-messages.js';
import { editSubgraphs, shownEdits, type SubgraphEdits } from './subgraph-edits.js';

export interface SnapshotContext extends GraphPlace {
  /**
   * The head is to be published: it is composed in full, and a hint above INFO refuses it. The base has been published once: only its shape is needed, and
   * what it composed to is taken from where it was published.
   */
  readonly role: 'base' | 'head';
  /** Whether hints above INFO are left to the caller (`warningsOf`): what changed in such a head is worth knowing all the same. */
  readonly lenient?: true | undefined;
  readonly edits?: SubgraphEdits | undefined;
  readonly cache?: Cache | undefined;
}

/**
 * The graph that a name means, as `findGraph` says; without one, the working tree.
 * @throws Refusal: usage where it is not there or cannot be read, cannot compose where it does not compose
 */
export async function resolveSnapshot(name: string | undefined, context: SnapshotContext): Promise<Snapshot> {
  const { role, edits } = context;
  if (role === 'head') return composed(edited(await findGraph(name ?? 'worktree', context), edits), context);
  const found = edited(await findGraph(name ?? 'worktree', context), edits);
  try {
    return await composed(found, context);
  } catch (error) {
    if (!(error instanceof Refusal) || error.exitCode !== ExitCode.CANNOT_COMPOSE) throw error;
    throw new Refusal(
      error.exitCode,
      error.problems.map((problem) => ofTheBase(problem, found.title)),
    );
  }
}

async function composed(
  { title, subgraphs, composed: known, contracts, extracted }: FoundGraph,
  { role, lenient, cache }: SnapshotContext,
): Promise<Snapshot> {
  const sdls = parseSdls(subgraphs);
  const isHead = role === 'head';
  const composition = known ? { ...known, hints: [] } : await compose(sdls, { satisfiability: isHead, lenient: lenient ?? !isHead, cache });
  return { title, subgraphs: sdls, ...composition, contracts, extracted };
}

/** What was composed before is nothing to a graph that is edited, and not all of its subgraphs are of one sort any more. */
function edited(found: FoundGraph, edits: SubgraphEdits | undefined): FoundGraph {
  if (!edits || edits.given.length + edits.without.length === 0) return found;
  const title = `${found.title} (${shownEdits(edits)})`;
  if (found.subgraphs.length === 0) throw new Refusal(ExitCode.USAGE, [noSubgraphsToEdit(found.title)]);
  return {
    ...found,
    title,
    subgraphs: editSubgraphs(found.subgraphs, edits, found.file),
    composed: undefined,
    contracts: undefined,
    extracted: undefined,
  };
}
