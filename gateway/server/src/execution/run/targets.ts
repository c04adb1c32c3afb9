import type { PlaceField } from '../plan/places.js';
import { answeredNameOf } from '../plan/plan-names.js';
import { isObject, readPlace, valueOf, type Json } from './read-place.js';
import type { ResponsePath, Run } from './run.js';

/** The objects at the end of a path, each once, however often it stands in the answer. */
export function targetsOf(run: Run, path: readonly PlaceField[], length = path.length): Iterable<Json> {
  if (length === 0) return [run.root];
  const field = path[length - 1]!;
  const known = run.targets[field.child!.id];
  if (known) return known;
  const found = holdersOf(run, path, length, field);
  if (isSettled(run, path, length)) run.targets[field.child!.id] = found;
  return found;
}

/** What is in different objects of one answer is different itself: only where several fetches bring the objects are they compared. */
function holdersOf(run: Run, path: readonly PlaceField[], length: number, field: PlaceField): Iterable<Json> {
  const [source, another] = field.sources;
  const found: Json[] = [];
  if (source && !another && field.holder.slots < 2) {
    if (!('fetch' in source)) {
      for (const object of targetsOf(run, path, length - 1)) addObjects(valueOf(field, object), found);
      return found;
    }
    const entities = run.layers[source.fetch]?.entities;
    if (entities) {
      for (const entity of entities) if (entity) addObjects(valueOf(field, entity), found);
      return found;
    }
  }
  for (const object of targetsOf(run, path, length - 1)) addObjects(readPlace(run, field, object), found);
  return new Set(found);
}

/** Whether no fetch that is still to come can bring more objects. */
function isSettled(run: Run, path: readonly PlaceField[], length: number): boolean {
  const { sources, holder } = path[length - 1]!;
  const [source] = sources;
  if (sources.length > 1 || !source) return false;
  if ('fetch' in source && run.layers[source.fetch] === undefined) return false;
  return length === 1 || run.targets[holder.id] !== undefined;
}

function addObjects(value: unknown, found: Json[]): void {
  if (Array.isArray(value)) for (const item of value) addObjects(item, found);
  else if (isObject(value)) found.push(value);
}

/** Every place of the answer where one of the wanted objects stands. */
export function pathsOf(run: Run, path: readonly PlaceField[], isWanted: (object: Json) => boolean): ResponsePath[] {
  const found: ResponsePath[] = [];
  const walk = (value: unknown, depth: number, at: ResponsePath): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, depth, [...at, index]));
    else if (isObject(value)) {
      const field = path[depth];
      if (field) walk(readPlace(run, field, value), depth + 1, [...at, answeredNameOf(field.name)]);
      else if (isWanted(value)) found.push(at);
    }
  };
  walk(run.root, 0, []);
  return found;
}
