import { findOwnership, NOBODY_YET } from '../lint/ownership.js';
import { has } from '../lint/directives.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Change } from './change.js';
import { canonicalDirectives } from './federation/canonical-directives.js';
import type { Federated } from './federation/federated.js';
import type { IndexedType } from './federation/subgraph-index.js';

/** A rule that a change falls under once the subgraphs behind it are looked at. */
type Explanation = (change: Change) => Change | undefined;

/**
 * What clients see changed; why is told by the subgraphs. A part that is gone though a subgraph still has it was hidden, or lost by
 * intersection; a field that became non-null may lead across a boundary.
 */
export function explainBySubgraphs(after: Federated, { subgraphs }: Snapshot): (change: Change) => Change {
  const ownership = findOwnership(subgraphs.map(({ name, document }) => ({ name, document: canonicalDirectives(document) })));
  const explanations: Readonly<Record<string, Explanation>> = {
    'type-removed': (change) => hidden(change, 'type-hidden'),
    'field-removed': (change) => hidden(change, 'field-hidden'),
    'input-field-removed': (change) => lost(change, 'input-field-lost-by-intersection'),
    'enum-value-removed': (change) => lost(change, 'enum-value-lost-by-intersection'),
    'argument-removed': (change) => lost(change, 'argument-lost-by-intersection'),
    'field-became-non-null': crossing,
  };

  function hidden(change: Change, rule: string): Change | undefined {
    const [subgraph] = havingIt(after, change.coordinate)[0] ?? [];
    return subgraph ? { ...change, rule, subgraph } : undefined;
  }

  function lost(change: Change, rule: string): Change | undefined {
    const having = havingIt(after, change.coordinate);
    const names = having.map(([name]) => name);
    const visible = having.filter(([, node]) => !has(node as never, 'inaccessible'));
    return visible.length > 0 ? { ...change, rule, subgraph: names[0], after: names.join(', ') } : undefined;
  }

  /** Across a boundary: the field leads to another subgraph's entity, or is added to one. Of an entity that may be another's, it does. */
  function crossing(change: Change): Change | undefined {
    const [type, field] = change.coordinate.split('.') as [string, string];
    for (const [subgraph, { types }] of after) {
      const node = types.get(type)?.fields.get(field);
      if (!node || has(node, 'external')) continue;
      const elsewhere = [type, namedTypeOf(String(change.after))].some((name) => isOfAnother(name, subgraph));
      if (elsewhere && !ownership.isKeyField(subgraph, type, field)) return { ...change, rule: 'boundary-became-non-null', subgraph };
    }
    return undefined;
  }

  function isOfAnother(type: string, subgraph: string): boolean {
    const owner = ownership.ownerOf(type);
    return ownership.isTied(type) || (owner !== undefined && owner !== NOBODY_YET && owner !== subgraph);
  }

  return (change) => explanations[change.rule]?.(change) ?? change;
}

const namedTypeOf = (type: string): string => type.replaceAll(/[[\]!]/g, '');

type Part = IndexedType | NonNullable<ReturnType<IndexedType['fields']['get']>> | NonNullable<ReturnType<IndexedType['values']['get']>>;

/** The subgraphs that have a coordinate, each with what it has. */
function havingIt(federated: Federated, coordinate: string): readonly (readonly [string, Part])[] {
  const [, typeName, partName, argumentName] = /^(\w+)(?:\.(\w+)(?:\((\w+):\))?)?$/.exec(coordinate) ?? [];
  return [...federated].flatMap(([subgraph, { types }]): readonly (readonly [string, Part])[] => {
    const type = types.get(typeName ?? '');
    if (!type) return [];
    if (!partName) return [[subgraph, type] as const];
    const part = type.fields.get(partName) ?? type.values.get(partName);
    if (!part) return [];
    if (!argumentName) return [[subgraph, part] as const];
    const argument = 'arguments' in part ? part.arguments?.find(({ name }) => name.value === argumentName) : undefined;
    return argument ? [[subgraph, argument] as const] : [];
  });
}
