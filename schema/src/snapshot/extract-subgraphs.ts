import { parse } from 'graphql';
import { runInWorker } from '../compose/run-in-worker.js';
import type { SubgraphSdl } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { Refusal } from '../report/refusal.js';
import type { ExtractResult } from './extract-worker.js';
import { restorer } from './restore-extracted.js';
import { badSupergraph, type Place } from './snapshot-messages.js';

export interface Extracted {
  /** What clients see, as SDL. */
  readonly api: string;
  readonly subgraphs: readonly Pick<SubgraphSdl, 'name' | 'url' | 'sdl'>[];
}

/**
 * The subgraphs that a supergraph was composed from, as far as it tells. Lost are: whether a field of one subgraph was `@shareable`; fields that another
 * subgraph has taken over by `@override`; `@external` fields that nothing needs; what is not merged (definitions of directives, schema descriptions,
 * directives of `@composeDirective`); which of several subgraphs wrote a description, a tag or a scope; scopes on interfaces.
 * @throws Refusal (usage) where it is no supergraph
 */
export async function extractSubgraphs(supergraph: string, place: Place): Promise<Extracted> {
  const result = await runInWorker<ExtractResult>(import.meta.url, './extract-worker', supergraph);
  if ('error' in result) throw new Refusal(ExitCode.USAGE, [badSupergraph(place, result.error)]);
  const restore = restorer(parse(supergraph, { noLocation: true }));
  return { api: result.api, subgraphs: result.subgraphs.map(({ name, url, sdl }) => ({ name, url, sdl: `${restore(sdl)}\n` })) };
}
