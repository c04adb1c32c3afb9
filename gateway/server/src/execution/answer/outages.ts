import { ErrorCode } from '@redsail/contract';
import { GraphQLError } from 'graphql';
import { subgraphUnavailableMessage } from '../error-words.js';
import type { CompiledPlan } from '../plan/compile-plan.js';
import type { PlaceField } from '../plan/places.js';
import { layerOf, type Json } from '../run/read-place.js';
import type { Run } from '../run/run.js';
import type { Outage } from './write-answer.js';

/** The subgraph for whose silence a field is missing: the one that has it, or one that holds the key to it. */
export function outageOf(run: Run, plan: CompiledPlan, field: PlaceField, object: Json): string | undefined {
  if (run.failed.length === 0) return undefined;
  for (const source of field.sources) {
    if (!('fetch' in source) || layerOf(run, field.holder, source.fetch, object) !== undefined) continue;
    const subgraph = silentBehind(run, plan, source.fetch);
    if (subgraph !== undefined) return subgraph;
  }
  return undefined;
}

/** The subgraph that failed a fetch, or one that it had to wait for. */
function silentBehind(run: Run, plan: CompiledPlan, fetch: number): string | undefined {
  const failed = run.failed[fetch];
  if (failed !== undefined) return failed;
  for (const needed of plan.fetches[fetch]!.needs) {
    const subgraph = silentBehind(run, plan, needed);
    if (subgraph !== undefined) return subgraph;
  }
  return undefined;
}

/** However many places an unavailable subgraph leaves empty, the answer says so once, and lists them. */
export function outageErrors(outages: readonly Outage[], unavailable: ReadonlySet<string>): GraphQLError[] {
  const paths = new Map<string, Outage['path'][]>([...unavailable].map((subgraph) => [subgraph, []]));
  for (const { subgraph, path } of outages) paths.get(subgraph)?.push(path);
  return [...paths].map(
    ([subgraph, places]) =>
      new GraphQLError(subgraphUnavailableMessage(subgraph), {
        extensions: { code: ErrorCode.SUBGRAPH_UNAVAILABLE, subgraph, paths: places },
      }),
  );
}
