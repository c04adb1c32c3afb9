import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { cannedSubgraphs, type GraphName } from './graph.js';

/** The supergraph of a graph, with the addresses of this run. @throws when it does not compose */
export function benchSupergraph(graph: GraphName, urls: Readonly<Record<string, string>>): string {
  const services = cannedSubgraphs(graph).map(({ name, sdl }) => ({ name, url: urls[name]!, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors!.map(String).join('\n'));
  return supergraphSdl;
}
