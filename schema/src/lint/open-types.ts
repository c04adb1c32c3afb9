import { Kind, type DocumentNode, type TypeNode } from 'graphql';
import { guardsOn, has, objectNodes, type ObjectNode } from './directives.js';

/**
 * The object types that a caller without any scope may come to, in whichever subgraph: an open field leads there, and they have no guard.
 * Whoever knows its key comes to an entity, so that only a guard of its own closes one.
 */
export function openTypes(documents: readonly DocumentNode[]): ReadonlySet<string> {
  const types = Map.groupBy(documents.flatMap(objectNodes), ({ name }) => name.value);
  const isGuarded = (type: string): boolean => types.get(type)!.some((node) => guardsOn(node).length > 0);
  const members = documents
    .flatMap(({ definitions }) => definitions.flatMap((node) => ('types' in node ? (node.types ?? []) : [])))
    .map(({ name }) => name.value);
  // `schema { query: RootQuery }`, where a library calls them otherwise.
  const roots = documents.flatMap(({ definitions }) =>
    definitions.flatMap((node) => ('operationTypes' in node ? (node.operationTypes ?? []).map(({ type }) => type.name.value) : [])),
  );
  const entries = new Set(['Query', 'Mutation', 'Subscription', ...roots, ...members]);
  const open = new Set<string>();
  const waiting = [...types].filter(([name, nodes]) => entries.has(name) || isComeTo(nodes)).map(([name]) => name);
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (open.has(type) || !types.has(type) || isGuarded(type)) continue;
    open.add(type);
    const fields = types.get(type)!.flatMap((node) => node.fields ?? []);
    waiting.push(...fields.filter((field) => guardsOn(field).length === 0).map((field) => namedType(field.type)));
  }
  return open;
}

/** By a key, or through an interface. */
const isComeTo = (nodes: readonly ObjectNode[]): boolean => nodes.some((node) => has(node, 'key') || (node.interfaces ?? []).length > 0);

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
