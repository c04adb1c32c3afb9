import { Supergraph } from '@apollo/federation-internals';
import { printSchema } from 'graphql';

/** What a supergraph tells of what it was composed from, and what clients see of it; or why it is none. */
export type ExtractResult =
  | { readonly error: string }
  | { readonly api: string; readonly subgraphs: readonly { readonly name: string; readonly url: string; readonly sdl: string }[] };

// Run by heavy-worker.ts, compiled and as TypeScript (tests) alike: it imports nothing of its own package.
export function run(sdl: string): ExtractResult {
  try {
    // Whatever features it asks of a router: nobody is going to run it here.
    const supergraph = Supergraph.build(sdl, { supportedFeatures: null, validateSupergraph: false });
    return {
      api: `${printSchema(supergraph.apiSchema().toGraphQLJSSchema()).trim()}\n`,
      subgraphs: supergraph
        .subgraphs()
        .values()
        .map((subgraph) => ({ name: subgraph.name, url: subgraph.url, sdl: subgraph.toString() })),
    };
  } catch (error) {
    return { error: (error as Error).message.split('\n')[0]! };
  }
}
