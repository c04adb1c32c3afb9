import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Cache } from '../cache/cache.js';
import { runInWorker } from '../compose/run-in-worker.js';
import type { PlanCost } from './plan-cost.js';
import type { PlanResult, PlanTask } from './plan-worker.js';

export interface PlannedOperation {
  /** Whatever the caller knows it by. */
  readonly key: string;
  readonly text: string;
}

/**
 * What the plan of each operation costs, by key. An operation that cannot be planned (it is invalid, or uses what the planner does not
 * know) has none. What the cache knows is not planned again; where it knows all, no planner is made.
 * @param supergraph SDL, scopes and all
 * @throws where the supergraph is none
 */
export async function planCosts(
  supergraph: string,
  operations: readonly PlannedOperation[],
  cache?: Cache,
): Promise<ReadonlyMap<string, PlanCost>> {
  const graph = hash(`${plannerVersion}\n${supergraph}`);
  const known = readKnown(cache?.read(KIND, graph));
  const unknown = new Map(operations.filter(({ text }) => !known.has(hash(text))).map((operation) => [hash(operation.text), operation]));

  if (unknown.size > 0) {
    const task: PlanTask = { supergraph, operations: [...unknown.values()].map(({ text }) => text) };
    const planned = await runInWorker<PlanResult>(import.meta.url, './plan-worker', task);
    [...unknown.keys()].forEach((text, index) => known.set(text, planned[index] ?? null));
    cache?.write(KIND, graph, JSON.stringify(Object.fromEntries(known)));
  }
  return new Map(
    operations.flatMap(({ key, text }) => {
      const cost = known.get(hash(text));
      return cost ? [[key, cost] as const] : [];
    }),
  );
}

/** In the cache: an entry for each supergraph, in it a cost for each operation by the hash of its text, null where it cannot be planned. */
const KIND = 'plans';

/** Nothing where the cache has nothing, or nothing that can be read. */
function readKnown(text: string | undefined): Map<string, PlanCost | null> {
  try {
    const entries = Object.entries(JSON.parse(text ?? '{}') as Record<string, Partial<PlanCost> | null>);
    return new Map(entries.filter((entry): entry is [string, PlanCost | null] => isCost(entry[1])));
  } catch {
    return new Map();
  }
}

const isCost = (value: Partial<PlanCost> | null): boolean =>
  value === null || (Number.isInteger(value.fetches) && Number.isInteger(value.steps));

/** Another planner may plan otherwise. */
const plannerVersion = (createRequire(import.meta.url)('@apollo/query-planner/package.json') as { version: string }).version;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
