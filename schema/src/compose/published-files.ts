import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Composition } from './compose.js';
import type { Graph } from './graph.js';
import type { SubgraphSdl } from './read-sdl.js';

/** What schema/published should hold now: file → text. */
export function freshFiles(graph: Graph, sdls: readonly SubgraphSdl[], composition: Composition): ReadonlyMap<string, string> {
  return new Map(
    [
      ...sdls.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const),
      ['supergraph.graphql', composition.supergraph],
      ['api.graphql', composition.api],
    ].map(([name, text]) => [join(graph.published, name!), text!]),
  );
}

/** What it holds: file → text; empty before the first publication. */
export function publishedFiles(graph: Graph): ReadonlyMap<string, string> {
  try {
    const names = readdirSync(graph.published).filter((name) => name.endsWith('.graphql'));
    return new Map(names.sort().map((name) => [join(graph.published, name), readFileSync(join(graph.published, name), 'utf8')]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}
