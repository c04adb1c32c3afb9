import { Kind, type DocumentNode } from 'graphql';
import { namedType, ROOTS } from '../contracts/sdl-names.js';
import { applications, argumentOf, has, objectNodes, type ObjectNode } from './directives.js';
import type { LintedSubgraph } from './rule.js';

/** Owner of an entity that every subgraph only points to: its department has yet to come. */
export const NOBODY_YET = '(nobody yet)';

/** Which subgraph each entity belongs to, and with which of its fields the others name it. */
export interface Ownership {
  /** The owner of an entity, or `NOBODY_YET`; undefined for a type that is no entity. */
  readonly ownerOf: (type: string) => string | undefined;
  /** Whether another subgraph has as good a claim to the entity: `ownerOf` is then only the first of them. */
  readonly isTied: (type: string) => boolean;
  /** Whether the field stands in the type only to name the record: part of a key there, or `@external`. */
  readonly isKeyField: (subgraph: string, type: string, field: string) => boolean;
}

/** What one subgraph says of an entity, its definition and extensions taken together. */
interface Claim {
  readonly subgraph: string;
  readonly extension: boolean;
  readonly resolvableKeys: number;
  readonly fields: number;
  /** Root fields there that answer it. */
  readonly entries: number;
  readonly keyFields: ReadonlySet<string>;
}

/**
 * Finds the owners. Federation 2 has no word for them, so they are told by what they do: a subgraph that only extends an entity or declares
 * its key unresolvable is not the owner; among the others it is the one with most keys, then with most fields, and then with most root
 * fields that answer it.
 */
export function findOwnership(subgraphs: readonly Pick<LintedSubgraph, 'name' | 'document'>[]): Ownership {
  const claims = new Map<string, Claim[]>();
  for (const { name, document } of subgraphs) {
    for (const [type, nodes] of Map.groupBy(objectNodes(document), (node) => node.name.value)) {
      if (!nodes.some((node) => has(node, 'key'))) continue;
      claims.set(type, [...(claims.get(type) ?? []), claimOf(name, nodes, entriesTo(type, document))]);
    }
  }
  const ranked = new Map([...claims].map(([type, all]) => [type, all.toSorted(strongestFirst)]));
  return {
    ownerOf: (type) => ownerAmong(ranked.get(type) ?? []),
    isTied: (type) => isTied(ranked.get(type) ?? []),
    isKeyField: (subgraph, type, field) =>
      claims.get(type)?.some((claim) => claim.subgraph === subgraph && claim.keyFields.has(field)) ?? false,
  };
}

function claimOf(subgraph: string, nodes: readonly ObjectNode[], entries: number): Claim {
  const keys = nodes.flatMap((node) => applications(node, 'key'));
  const fields = nodes.flatMap((node) => node.fields ?? []);
  const external = fields.filter((field) => has(field, 'external')).map((field) => field.name.value);
  return {
    subgraph,
    extension: nodes.some((node) => has(node, 'extends')) || nodes.every((node) => node.kind === Kind.OBJECT_TYPE_EXTENSION),
    resolvableKeys: keys.filter((key) => argumentOf(key, 'resolvable') !== false).length,
    fields: fields.length,
    entries,
    keyFields: new Set([...keys.flatMap((key) => String(argumentOf(key, 'fields')).match(/\w+/g) ?? []), ...external]),
  };
}

const ownerAmong = ([strongest]: readonly Claim[]): string | undefined =>
  strongest && (strongest.resolvableKeys === 0 ? NOBODY_YET : strongest.subgraph);

const isTied = ([first, second]: readonly Claim[]): boolean =>
  first !== undefined && second !== undefined && first.resolvableKeys > 0 && strongestFirst(first, second) === 0;

const strongestFirst = (a: Claim, b: Claim): number =>
  Number(a.extension) - Number(b.extension) || b.resolvableKeys - a.resolvableKeys || b.fields - a.fields || b.entries - a.entries;

/** How many root fields of a subgraph answer the type. */
const entriesTo = (type: string, document: DocumentNode): number =>
  objectNodes(document)
    .filter(({ name }) => ROOTS.includes(name.value))
    .flatMap(({ fields = [] }) => fields)
    .filter((field) => namedType(field.type) === type).length;
