import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { LENDING, lendingResolvers } from './lending/resolvers.ts';
import { makeWorld, WORLDS, type WorldName } from './lending/world.ts';

/** One graph of the bench and the data behind it. */
export const GRAPHS = ['lending-repeated', 'lending-distinct'] as const;
export type GraphName = (typeof GRAPHS)[number];

export interface CannedSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

const lendingSdl = (name: string): string => readFileSync(new URL(`lending/${name}.graphql`, import.meta.url), 'utf8');

/** The subgraphs of a graph as executable schemas. */
export function cannedSubgraphs(graph: GraphName): CannedSubgraph[] {
  const resolvers = lendingResolvers(makeWorld(WORLDS[graph.replace('lending-', '') as WorldName]));
  return LENDING.map((name) => {
    const sdl = lendingSdl(name);
    return { name, sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers[name] as never }]) };
  });
}
