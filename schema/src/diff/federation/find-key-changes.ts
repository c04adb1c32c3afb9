import type { Change } from '../change.js';
import { typesInBoth, type Federated, type Federations } from './federated.js';
import type { Key } from './subgraph-index.js';

/** How subgraphs ask one another for an entity. */
export function* findKeyChanges(federations: Federations): Generator<Change> {
  for (const { subgraph, was, is } of typesInBoth(federations)) {
    // It is joins that a key breaks, whoever asks for the entity.
    const place = { coordinate: is.name, subgraph, touches: [] };
    const gone = was.keys.filter((key) => !is.keys.some(sameFields(key)));
    const come = is.keys.filter((key) => !was.keys.some(sameFields(key)));
    // One key in the place of one other is a key that changed. A key that never resolved anything was only a way to point.
    if (gone.length === 1 && come.length === 1 && gone[0]!.resolvable) {
      yield { rule: 'key-changed', ...place, before: gone[0]!.fields, after: come[0]!.fields };
    } else {
      for (const { fields } of gone.filter(({ resolvable }) => resolvable)) yield { rule: 'key-removed', ...place, before: fields };
      for (const { fields } of come) yield { rule: 'key-added', ...place, after: fields };
    }
    for (const key of was.keys) {
      const now = is.keys.find(sameFields(key));
      if (!now || now.resolvable === key.resolvable) continue;
      yield key.resolvable
        ? { rule: 'key-became-unresolvable', ...place, before: key.fields }
        : { rule: 'key-became-resolvable', ...place, after: key.fields };
    }
  }
  yield* findLostBridges(federations);
  yield* findLostEntities(federations);
}

/**
 * A subgraph that has nothing of an entity any more, and alone led from one of its keys to another. What it resolved itself is told field by
 * field; and a subgraph with one key only is asked for nothing but that.
 */
function* findLostBridges({ before, after }: Federations): Generator<Change> {
  for (const [subgraph, { types }] of before) {
    for (const { name, keys } of types.values()) {
      const now = after.get(subgraph);
      const led = resolvableIn(keys);
      if (led.length < 2 || !now || now.types.has(name) || ![...after.values()].some((one) => one.types.has(name))) continue;
      const others = [...before].filter(([other]) => other !== subgraph).map(([, one]) => resolvableIn(one.types.get(name)?.keys ?? []));
      if (others.some((fields) => led.every((key) => fields.includes(key)))) continue;
      for (const key of led) yield { rule: 'key-removed', coordinate: name, subgraph, touches: [], before: key };
    }
  }
}

const resolvableIn = (keys: readonly Key[]): readonly string[] => keys.filter(({ resolvable }) => resolvable).map(({ fields }) => fields);

/** Entities that some subgraph still has and none answers for any more. */
function* findLostEntities({ before, after }: Federations): Generator<Change> {
  const now = answering(after);
  for (const [name, subgraphs] of answering(before)) {
    const pointing = [...after].find(([, { types }]) => types.has(name))?.[0];
    if (subgraphs.length > 0 && (now.get(name) ?? []).length === 0 && pointing) {
      yield { rule: 'entity-unresolvable', coordinate: name, subgraph: pointing, before: subgraphs.join(', ') };
    }
  }
}

/** The subgraphs that answer for an entity by a key. */
function answering(federated: Federated): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [subgraph, { types }] of federated) {
    for (const { name, keys } of types.values()) {
      if (keys.some(({ resolvable }) => resolvable)) found.set(name, [...(found.get(name) ?? []), subgraph]);
    }
  }
  return found;
}

const sameFields =
  (key: Key) =>
  ({ fields }: Key): boolean =>
    fields === key.fields;
