import type { TaggedGraph } from './tagged-graph.js';

/**
 * To filter or to order by a field tells of its values, so an input that is named after a record goes with the record's fields:
 * `PersonFilter.birthYear`, `PersonWhereInput.birth_year`, `PersonOrderField.BIRTH_YEAR` belong to `Person.birthYear`.
 */
export function recordParts(graph: TaggedGraph): (input: string, part: string) => string | undefined {
  const records = new Map<string, ReadonlyMap<string, string>>();
  for (const name of graph.keys()) {
    const record = recordOf(graph, name);
    if (record !== undefined) {
      records.set(name, new Map([...graph.get(record)!.fields.keys()].map((field) => [plain(field), `${record}.${field}`])));
    }
  }
  return (input, part) => records.get(input)?.get(plain(part));
}

const READING = /^(Filter|Where|Order|Sort)/;

/** The longest name of an object type that the input's name begins with: `WorkOrderFilter` is of `WorkOrder`, not of `Work`. */
function recordOf(graph: TaggedGraph, input: string): string | undefined {
  const { kind } = graph.get(input)!;
  if (kind !== 'input' && kind !== 'enum') return undefined;
  for (let end = input.length - 1; end > 0; end--) {
    const record = graph.get(input.slice(0, end));
    if (record?.kind === 'object' && READING.test(input.slice(end))) return input.slice(0, end);
  }
  return undefined;
}

const plain = (name: string): string => name.replaceAll('_', '').toLowerCase();
