import { wholeBelow } from '../seeded-random.js';
import type { RecordType } from './record-type.js';
import { lookupOf } from './subgraph-text.js';

const FEWEST_SUBGRAPHS = 2;
const MOST_SUBGRAPHS = 5;
const MOST_FIELDS = 12;
/** How often an operation that can begin with the interface of its subgraph does. */
const THROUGH_INTERFACE = 0.5;

/** What a record answers by itself; the first is in every selection, for a selection of nothing but the key asks no other subgraph. */
const LEAVES = ['name', 'status', 'openedOn', 'weight'];

/** Something that is asked of one record, and how the operation goes on from it. */
interface Step {
  readonly type: RecordType;
  readonly leaves: string[];
  readonly relation: 'next' | 'others' | undefined;
}

/**
 * A query that walks from record to record through 2 to 5 subgraphs, each once; 4 to 12 fields. `nouns` are the names that the subgraphs' types
 * begin with.
 */
export function operationText(types: readonly RecordType[], nouns: readonly string[], name: string, random: () => number): string {
  const most = Math.min(MOST_SUBGRAPHS, nouns.length);
  const steps = walk(types, FEWEST_SUBGRAPHS + wholeBelow(random, most - FEWEST_SUBGRAPHS + 1), random);
  addLeaves(steps, random);
  const { type } = steps[0]!;
  if (!type.isEntry || random() >= THROUGH_INTERFACE)
    return `query ${name}($id: ID!) {\n  ${lookupOf(type)}(id: $id) {\n${selections(steps, '    ')}  }\n}\n`;
  const noun = nouns[type.owner]!;
  const entries = `  entriesOf${noun}(filter: $filter) {\n    ... on ${type.name} {\n${selections(steps, '      ')}    }\n  }\n`;
  return `query ${name}($filter: ${noun}Filter) {\n${entries}}\n`;
}

/** Draws until no subgraph comes twice. */
function walk(types: readonly RecordType[], length: number, random: () => number): readonly Step[] {
  for (;;) {
    const steps: Step[] = [];
    let type = types[wholeBelow(random, types.length)]!;
    while (steps.length < length) {
      const relation = steps.length === length - 1 ? undefined : random() < 0.5 ? 'next' : 'others';
      steps.push({ type, leaves: [LEAVES[0]!], relation });
      type = types[relation === 'others' ? type.other : type.next]!;
    }
    if (new Set(steps.map((step) => step.type.owner)).size === length) return steps;
  }
}

/** Each step has two fields already: how it is come to, and the first leaf. */
function addLeaves(steps: readonly Step[], random: () => number): void {
  const owners = new Set(steps.map(({ type }) => type.owner));
  for (let left = wholeBelow(random, MOST_FIELDS - 2 * steps.length + 1); left > 0; left -= 1) {
    const { type, leaves } = steps[wholeBelow(random, steps.length)]!;
    const isNear = type.contributor !== undefined && owners.has(type.contributor);
    const more = [...LEAVES, ...(isNear ? ['remark'] : []), ...(type.hasCode ? ['code'] : [])].find((leaf) => !leaves.includes(leaf));
    if (more) leaves.push(more);
  }
}

function selections([step, ...rest]: readonly Step[], indent: string): string {
  const leaves = step!.leaves.map((leaf) => `${indent}${leaf}\n`).join('');
  if (!step!.relation) return leaves;
  const relation = step!.relation === 'others' ? 'others(first: 5)' : 'next';
  return `${leaves}${indent}${relation} {\n${selections(rest, `${indent}  `)}${indent}}\n`;
}
