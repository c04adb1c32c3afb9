import { applications, argumentOf, has } from '../../lint/directives.js';
import type { Change } from '../change.js';
import { typesInBoth, type Federated, type Federations } from './federated.js';
import { resolves } from './subgraph-index.js';

/** Which subgraph answers for a field: @shareable, @override, and fields that moved without it. */
export function* findResolverChanges(federations: Federations): Generator<Change> {
  yield* findSharing(federations);
  const overridden = [...findOverrides(federations)];
  yield* overridden;
  const told = new Set(overridden.map(({ coordinate }) => coordinate));
  const now = resolversOf(federations.after);
  for (const [coordinate, was] of resolversOf(federations.before)) {
    const is = now.get(coordinate);
    if (!is || told.has(coordinate)) continue;
    const gone = was.filter((name) => !is.includes(name));
    const come = is.filter((name) => !was.includes(name));
    const change = { coordinate, subgraph: is[0], before: was.join(', '), after: is.join(', ') };
    if (gone.length > 0 && gone.length === was.length) yield { rule: 'field-moved', ...change };
    // A subgraph that came or went as a whole is told as a whole.
    else if (gone.some((name) => federations.after.has(name))) yield { rule: 'resolver-removed', ...change };
    else if (come.some((name) => federations.before.has(name))) yield { rule: 'resolver-added', ...change };
  }
}

/** A type that is shareable as a whole is told as a whole. */
function* findSharing(federations: Federations): Generator<Change> {
  for (const { subgraph, was, is } of typesInBoth(federations)) {
    const wasWhole = has(was, 'shareable');
    const isWhole = has(is, 'shareable');
    if (wasWhole !== isWhole) yield sharing(isWhole, is.name, subgraph);
    if (wasWhole || isWhole) continue;
    for (const [name, field] of was.fields) {
      const now = is.fields.get(name);
      if (now && has(field, 'shareable') !== has(now, 'shareable')) yield sharing(has(now, 'shareable'), `${is.name}.${name}`, subgraph);
    }
  }
}

const sharing = (isShareable: boolean, coordinate: string, subgraph: string): Change => ({
  rule: isShareable ? 'shareable-added' : 'shareable-removed',
  coordinate,
  subgraph,
});

/** Overrides are looked for in every subgraph: the one that takes a field over may not have had the type before. */
function* findOverrides({ before, after }: Federations): Generator<Change> {
  const was = overridesOf(before);
  const is = overridesOf(after);
  for (const [key, { coordinate, subgraph, from, label }] of is) {
    const earlier = was.get(key);
    if (earlier?.from === from && earlier.label === label) continue;
    yield { rule: 'field-overridden', coordinate, subgraph, before: from, after: label ?? '100%' };
  }
  for (const [key, { coordinate, subgraph, from }] of was) {
    const survives = after.get(subgraph)?.types.get(coordinate.split('.')[0]!)?.fields.has(coordinate.split('.')[1]!);
    if (!is.has(key) && survives) yield { rule: 'override-withdrawn', coordinate, subgraph, before: from };
  }
}

interface Override {
  readonly coordinate: string;
  readonly subgraph: string;
  readonly from: string;
  readonly label: string | undefined;
}

function overridesOf(federated: Federated): ReadonlyMap<string, Override> {
  const found = new Map<string, Override>();
  for (const [subgraph, { types }] of federated) {
    for (const type of types.values()) {
      for (const [name, field] of type.fields) {
        for (const override of applications(field, 'override')) {
          const coordinate = `${type.name}.${name}`;
          const label = argumentOf(override, 'label') as string | undefined;
          found.set(`${subgraph} ${coordinate}`, { coordinate, subgraph, from: String(argumentOf(override, 'from')), label });
        }
      }
    }
  }
  return found;
}

/**
 * Field → the subgraphs that answer for it, sorted. A key is no field that anybody moves: every subgraph that has the entity has it. A field that
 * another subgraph overrides is not asked for any more; while a label shares it out, both answer.
 */
function resolversOf(federated: Federated): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const isKeyField = keyFieldsOf(federated);
  const overrides = [...overridesOf(federated).values()].filter(({ label }) => label === undefined);
  const overridden = new Set(overrides.map(({ from, coordinate }) => `${from} ${coordinate}`));
  for (const [subgraph, { types }] of [...federated].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const type of types.values()) {
      if (type.name.startsWith('_') || type.name.includes('__')) continue;
      for (const [name, field] of type.fields) {
        if (!('arguments' in field) || !resolves(type, name) || isKeyField(type.name, name)) continue;
        const coordinate = `${type.name}.${name}`;
        if (overridden.has(`${subgraph} ${coordinate}`)) continue;
        found.set(coordinate, [...(found.get(coordinate) ?? []), subgraph]);
      }
    }
  }
  return found;
}

/** Whether some subgraph names the type's records by the field. */
function keyFieldsOf(federated: Federated): (type: string, field: string) => boolean {
  const found = new Map<string, Set<string>>();
  for (const { types } of federated.values()) {
    for (const { name, keyFields } of types.values()) found.set(name, new Set([...(found.get(name) ?? []), ...keyFields]));
  }
  return (type, field) => found.get(type)?.has(field) ?? false;
}
