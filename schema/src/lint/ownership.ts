import { Kind } from 'graphql';
import { applications, argumentOf, has, objectNodes, type ObjectNode } from './directives.js';
import type { LintedSubgraph } from './rule.js';

/** Owner of an entity that every subgraph only points to: its department has yet to come. */
export const NOBODY_YET = '(nobody yet)';

/** Which subgraph each entity belongs to, and with which of its fields the others name it. */
export interface Ownership {
  /** The owner of an entity, or `NOBODY_YET`; undefined for a type that is no entity. */
  readonly ownerOf: (type: string) => string | undefined;
  /** Whether the field stands in the type only to name the record: part of a key there, or `@external`. */
  readonly isKeyField: (subgraph: string, type: string, field: string) => boolean;
}

/** What one subgraph says of an entity, its definition and extensions taken together. */
interface Claim {
  readonly subgraph: string;
  readonly extension: boolean;
  readonly resolvableKeys: number;
  readonly fields: number;
  readonly keyFields: ReadonlySet<string>;
}

/**
 * Finds the owners. Federation 2 has no word for them, so they are told by what they do: a subgraph that only extends an entity or declares
 * its key unresolvable is not the owner; among the others it is the one with most keys, and then with most fields.
 */
export function findOwnership(subgraphs: readonly Pick<LintedSubgraph, 'name' | 'document'>[]): Ownership {
  const claims = new Map<string, Claim[]>();
  for (const { name, document } of subgraphs) {
    for (const [type, nodes] of Map.groupBy(objectNodes(document), (node) => node.name.value)) {
      if (nodes.some((node) => has(node, 'key'))) claims.set(type, [...(claims.get(type) ?? []), claimOf(name, nodes)]);
    }
  }
  const owners = new Map([...claims].map(([type, all]) => [type, ownerAmong(all)]));
  return {
    ownerOf: (type) => owners.get(type),
    isKeyField: (subgraph, type, field) =>
      claims.get(type)?.some((claim) => claim.subgraph === subgraph && claim.keyFields.has(field)) ?? false,
  };
}

function claimOf(subgraph: string, nodes: readonly ObjectNode[]): Claim {
  const keys = nodes.flatMap((node) => applications(node, 'key'));
  const fields = nodes.flatMap((node) => node.fields ?? []);
  const external = fields.filter((field) => has(field, 'external')).map((field) => field.name.value);
  return {
    subgraph,
    extension: nodes.some((node) => has(node, 'extends')) || nodes.every((node) => node.kind === Kind.OBJECT_TYPE_EXTENSION),
    resolvableKeys: keys.filter((key) => argumentOf(key, 'resolvable') !== false).length,
    fields: fields.length,
    keyFields: new Set([...keys.flatMap((key) => String(argumentOf(key, 'fields')).match(/\w+/g) ?? []), ...external]),
  };
}

function ownerAmong(claims: readonly Claim[]): string {
  const strongest = [...claims].sort(strongestFirst)[0]!;
  return strongest.resolvableKeys === 0 ? NOBODY_YET : strongest.subgraph;
}

const strongestFirst = (a: Claim, b: Claim): number =>
  Number(a.extension) - Number(b.extension) || b.resolvableKeys - a.resolvableKeys || b.fields - a.fields;
