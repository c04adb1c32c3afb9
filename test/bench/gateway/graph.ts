import { readFileSync } from 'node:fs';
import { LENDING, lendingResolvers } from './lending/resolvers.ts';
import { makeWorld, WORLDS } from './lending/world.ts';
import { publishedResolvers } from './published/resolvers.ts';

export type Resolvers = Readonly<Record<string, Readonly<Record<string, (parent: any) => unknown>>>>;

/** A subgraph of the bench: a schema, and where its answers come from. */
export interface CannedSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

export const GRAPHS = ['lending-repeated', 'lending-distinct', 'published'] as const;
/** Graphs of the bench: a lending library with data of two kinds, and our own departments as published. */
export type GraphName = (typeof GRAPHS)[number];

const published = new URL('../../../schema/published/', import.meta.url);
const read = (file: string, from: URL | string): string => readFileSync(new URL(file, from), 'utf8');

const lending = (world: keyof typeof WORLDS): CannedSubgraph[] => {
  const resolvers = lendingResolvers(makeWorld(WORLDS[world]));
  return LENDING.map((name) => ({ name, sdl: read(`lending/${name}.graphql`, import.meta.url), resolvers: resolvers[name] }));
};

const subgraphs: Readonly<Record<GraphName, () => CannedSubgraph[]>> = {
  'lending-repeated': () => lending('repeated'),
  'lending-distinct': () => lending('distinct'),
  published: () =>
    Object.entries(publishedResolvers).map(([name, resolvers]) => ({ name, sdl: read(`${name}.graphql`, published), resolvers })),
};

export const cannedSubgraphs = (graph: GraphName): CannedSubgraph[] => subgraphs[graph]();

/** Committed beside our departments' schemas; the lending library is composed when the bench starts. */
export const publishedSupergraph = (): string => read('supergraph.graphql', published);
