import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { defaultFieldResolver, isObjectType, parse, print, type GraphQLSchema } from 'graphql';
import type { Weather } from './weather.js';

/** What one operation carries through the subgraphs that answer it: what fails in them, and what its mutations have done so far. */
export interface Occasion {
  readonly weather: Weather;
  /** Fresh for each operation and gateway: mutations show their order in it. */
  readonly state: Map<string, unknown>;
}

export type Resolvers = Record<string, Record<string, unknown>>;

export interface SubgraphSource {
  readonly name: string;
  readonly sdl: string;
  /** Resolvers get an `Occasion` as context. */
  readonly resolvers: Resolvers;
}

/** A small federated graph with its data, served by subgraphs in this process. */
export interface FederatedGraph {
  readonly name: string;
  readonly supergraphSdl: string;
  readonly sources: readonly SubgraphSource[];
  readonly subgraphs: ReadonlyMap<string, GraphQLSchema>;
  /** Texts that arguments and inputs take, by the name of the argument or of the input's field; `*` for any other. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** How deep operations go. Plans over several interface objects grow so fast with depth that stock's planner takes minutes. */
  readonly deepest: number;
}

/** @throws with what composition says against it */
export function federatedGraph(
  name: string,
  sources: readonly SubgraphSource[],
  texts: FederatedGraph['texts'] = {},
  deepest = 6,
): FederatedGraph {
  const { supergraphSdl, errors } = composeServices(
    sources.map((source) => ({ name: source.name, url: `http://${source.name}.invalid/graphql`, typeDefs: parse(source.sdl) })),
  );
  if (!supergraphSdl) throw new Error(errors!.map(({ message }) => message).join('\n'));
  const subgraphs = new Map(sources.map((source) => [source.name, schemaOf(source)]));
  return { name, supergraphSdl, sources, subgraphs, texts, deepest };
}

function schemaOf({ sdl, resolvers }: SubgraphSource): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const keys = new Set((type.astNode?.directives ?? []).flatMap((directive) => print(directive).match(/\w+/g) ?? []));
    for (const field of Object.values(type.getFields())) {
      // A record whose key is broken would be another record wherever a plan asks for the key.
      if (field.name.startsWith('_') || keys.has(field.name)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, occasion: Occasion, info) => {
        occasion.weather.strike(type.name, source, field.name);
        return resolve(source, args, occasion, info);
      };
    }
  }
  return schema;
}
