import { parse } from 'graphql';
import { extractSubgraphs } from './extract-subgraphs.js';
import type { Snapshot } from './snapshot.js';

/**
 * Two snapshots whose subgraphs tell the same sorts of things: where those of one were taken out of its supergraph, those of the other are as well, so that
 * what a supergraph does not tell is no change. The lines of such SDLs are those of no file: places are looked up in the snapshots as they came.
 */
export async function alike(one: Snapshot, other: Snapshot): Promise<readonly [Snapshot, Snapshot]> {
  if (one.extracted === other.extracted || one.subgraphs.length * other.subgraphs.length === 0) return [one, other];
  return [await extracted(one), await extracted(other)];
}

async function extracted(snapshot: Snapshot): Promise<Snapshot> {
  if (snapshot.extracted || snapshot.supergraph === undefined) return snapshot;
  const { subgraphs } = await extractSubgraphs(snapshot.supergraph, {});
  return {
    ...snapshot,
    subgraphs: subgraphs.map(({ name, url, sdl }) => {
      const file = snapshot.subgraphs.find((subgraph) => subgraph.name === name)?.file ?? `${name}.graphql`;
      return { name, url, file, sdl, document: parse(sdl) };
    }),
    extracted: true,
  };
}
