import { Kind, parse, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { FetchFailure, Trail } from './request-context.js';
import { unsentFetches, type UnsentFetch } from './unsent-fetches.js';

export type ResponsePath = readonly (string | number)[];
type Data = Record<string, unknown> | null | undefined;
/** Response names a fetch would have filled, and theirs inside; empty for leaves. */
type Wanted = ReadonlyMap<string, Wanted>;

/**
 * Every place of the answer that is null because a subgraph was unavailable, by subgraph.
 *
 * @param data the finished answer
 * @param entityPaths per failure (its index), where the executor saw the entities that were asked for
 */
export function affectedPaths(
  data: Data,
  trail: Trail,
  entityPaths: ReadonlyMap<number, readonly ResponsePath[]>,
): Map<string, ResponsePath[]> {
  const found = new Map<string, Map<string, ResponsePath>>();
  const add = (subgraph: string, paths: Iterable<ResponsePath>) => {
    const known = found.get(subgraph) ?? new Map<string, ResponsePath>();
    for (const path of paths) known.set(JSON.stringify(path), path);
    found.set(subgraph, known);
  };
  for (const [index, failure] of trail.failures.entries()) {
    add(failure.subgraph, nullsOfFetch(data, failure));
    // A missing non-null field takes its parent with it: then the null stands above the entity, where no object is left to look into.
    for (const path of entityPaths.get(index) ?? []) add(failure.subgraph, nullAbove(data, path));
  }
  // What was never asked for, since an unavailable subgraph held the key to it, is missing on that subgraph's account.
  for (const fetch of unsentFetches(trail)) {
    for (const subgraph of fetch.blockedBy) add(subgraph, nullsOfFetch(data, fetch));
  }
  return new Map([...found].map(([subgraph, paths]) => [subgraph, [...paths.values()]]));
}

/** The null fields of a fetch, in every object of the answer where the fetch would have merged. */
function nullsOfFetch(data: Data, { path, operation }: FetchFailure | UnsentFetch): ResponsePath[] {
  const wanted = wantedBy(parse(operation, { noLocation: true }));
  if (data === null || data === undefined) return path.length > 0 ? [[path[0]!]] : [...wanted.keys()].map((name) => [name]);
  return objectsAt(data, path).flatMap(([object, at]) => nullsIn(object, wanted, at));
}

function* nullAbove(data: Data, path: ResponsePath): Generator<ResponsePath> {
  let value: unknown = data;
  for (const [depth, step] of path.entries()) {
    if (value === null || value === undefined) return;
    value = (value as Record<string | number, unknown>)[step];
    if (value === null) yield path.slice(0, depth + 1);
  }
}

/** The objects under a plan's path; it goes through lists whether or not it says `@`. */
function objectsAt(value: unknown, path: readonly string[], at: ResponsePath = []): [Record<string, unknown>, ResponsePath][] {
  if (Array.isArray(value)) {
    const rest = path[0] === '@' ? path.slice(1) : path;
    return value.flatMap((item, index) => objectsAt(item, rest, [...at, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  const [name, ...rest] = path;
  const object = value as Record<string, unknown>;
  return name === undefined ? [[object, at]] : objectsAt(object[name], rest, [...at, name]);
}

/** A name that is not in the answer was wanted for the plan's sake only; one that is there and not null came from elsewhere. */
function nullsIn(value: unknown, wanted: Wanted, at: ResponsePath): ResponsePath[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => nullsIn(item, wanted, [...at, index]));
  if (typeof value !== 'object' || value === null) return [];
  return [...wanted].flatMap(([name, inside]) => {
    const field = (value as Record<string, unknown>)[name];
    return field === null ? [[...at, name]] : nullsIn(field, inside, [...at, name]);
  });
}

/** For an `_entities` fetch, what it wants of each entity. */
function wantedBy(document: DocumentNode): Wanted {
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
  const wanted = collectNames(document, operation.selectionSet, new Map());
  return wanted.get('_entities') ?? wanted;
}

function collectNames(document: DocumentNode, set: SelectionSetNode, into: Map<string, Wanted>): Map<string, Wanted> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const inside = new Map(into.get(name));
      into.set(name, selection.selectionSet ? collectNames(document, selection.selectionSet, inside) : inside);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collectNames(document, selection.selectionSet, into);
    } else {
      const fragment = document.definitions.find(
        (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) collectNames(document, fragment.selectionSet, into);
    }
  }
  return into;
}
