import { composeServices } from '@apollo/composition';
import type { Principal } from '@redsail/contract';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { defaultFieldResolver, execute, isObjectType, parse, print, type GraphQLSchema } from 'graphql';
import { mixedWeather, type Weather } from './weather.js';

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

/** A federated graph whose subgraphs answer in this process. */
export interface FederatedGraph {
  readonly name: string;
  readonly supergraphSdl: string;
  /**
   * Texts that arguments and inputs take, by the scalar's name, the name of the argument (`field.argument` for that of one field) or of the input's field;
   * `*` for any other. An argument without any text is left out.
   */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** How deep operations go. Plans over interface objects and many keys grow so fast with depth that stock's planner takes minutes. */
  readonly deepest: number;
  /** Who asks; nobody in particular where this is left out. */
  readonly caller?: Principal;
  /** Fields that operations are drawn from. */
  readonly isAsked: (type: string, field: string) => boolean;
  /** Whether mutations are drawn too. */
  readonly mutations: boolean;
  /** What may fail: the weather of an operation is drawn from these. */
  readonly weathers: (number: number) => Weather;
  answer(subgraph: string, query: string, variables: Readonly<Record<string, unknown>>, occasion: Occasion): Promise<unknown>;
}

/** One that is written for the purpose, of subgraphs of a page each. */
export interface SmallGraph extends FederatedGraph {
  readonly sources: readonly SubgraphSource[];
  readonly subgraphs: ReadonlyMap<string, GraphQLSchema>;
}

/** @throws with what composition says against it */
export function smallGraph(
  name: string,
  sources: readonly SubgraphSource[],
  { texts = {}, deepest = 6 }: { readonly texts?: FederatedGraph['texts']; readonly deepest?: number } = {},
): SmallGraph {
  const { supergraphSdl, errors } = composeServices(
    sources.map((source) => ({ name: source.name, url: `http://${source.name}.invalid/graphql`, typeDefs: parse(source.sdl) })),
  );
  if (!supergraphSdl) throw new Error(errors!.map(({ message }) => message).join('\n'));
  const subgraphs = new Map(sources.map((source) => [source.name, schemaOf(source)]));
  const parseOnce = remembering((query) => parse(query, { noLocation: true }));
  return {
    name,
    supergraphSdl,
    sources,
    subgraphs,
    texts,
    deepest,
    isAsked: () => true,
    mutations: true,
    weathers: (number) => mixedWeather(number, [...subgraphs.keys()]),
    answer: async (subgraph, query, variables, occasion) =>
      execute({ schema: subgraphs.get(subgraph)!, document: parseOnce(query), variableValues: variables, contextValue: occasion }),
  };
}

function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text) ?? work(text);
    known.set(text, result);
    return result;
  };
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
        // Stock's planner leaves the key out of a representation now and then: nobody could say whose field that is.
        if (keys.size === 0 || hasId(source)) occasion.weather.strike(type.name, source, field.name);
        return resolve(source, args, occasion, info);
      };
    }
  }
  return schema;
}

const hasId = (record: unknown): boolean => typeof record === 'object' && record !== null && 'id' in record && record.id !== undefined;
