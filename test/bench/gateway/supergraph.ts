import { composeServices } from '@apollo/composition';
import { Kind, parse, print, visit, type ASTNode } from 'graphql';
import { cannedSubgraphs, publishedSupergraph, type GraphName } from './graph.js';

type Urls = Readonly<Record<string, string>>;

/** The supergraph of a graph, with the addresses of this run. @throws when it does not compose */
export const benchSupergraph = (graph: GraphName, urls: Urls): string =>
  graph === 'published' ? withUrls(publishedSupergraph(), urls) : compose(graph, urls);

function compose(graph: GraphName, urls: Urls): string {
  const services = cannedSubgraphs(graph).map(({ name, sdl }) => ({ name, url: urls[name]!, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors!.map(String).join('\n'));
  return supergraphSdl;
}

const withUrls = (sdl: string, urls: Urls): string =>
  sdl.replace(/(@join__graph\(name: "([^"]+)", url: )"[^"]*"/g, (_, before: string, name: string) => `${before}"${urls[name]}"`);

/** What stands in a schema for the gateway alone to enforce. The stock gateway knows none of it and refuses a supergraph that has it. */
const ACCESS = /^(authenticated|requiresScopes|policy)(__|$)/;

/** The same supergraph as one for the stock gateway. */
export function forStock(sdl: string): string {
  const isAccess = (node: ASTNode): boolean => 'name' in node && node.name !== undefined && ACCESS.test(node.name.value);
  const isAccessLink = (node: ASTNode): boolean =>
    node.kind === Kind.DIRECTIVE &&
    node.name.value === 'link' &&
    node.arguments!.some(({ value }) => value.kind === Kind.STRING && /\/(authenticated|requiresScopes|policy)\/v/.test(value.value));
  const drop = (node: ASTNode) => (isAccess(node) || isAccessLink(node) ? null : undefined);
  return print(visit(parse(sdl), { Directive: drop, DirectiveDefinition: drop, ScalarTypeDefinition: drop }));
}
