import type { PlaceField } from '../plan/places.js';
import { isObject, readPlace, type Json } from './read-place.js';
import type { ResponsePath, Run } from './run.js';

/** The objects at the end of a path, each once, however often it stands in the answer. */
export function targetsOf(run: Run, path: readonly PlaceField[]): Iterable<Json> {
  let objects: Iterable<Json> = [run.root];
  for (const field of path) {
    const found = new Set<Json>();
    for (const object of objects) addObjects(readPlace(run, field, object), found);
    objects = found;
  }
  return objects;
}

function addObjects(value: unknown, found: Set<Json>): void {
  if (Array.isArray(value)) for (const item of value) addObjects(item, found);
  else if (isObject(value)) found.add(value);
}

/** Every place of the answer where one of the wanted objects stands. */
export function pathsOf(run: Run, path: readonly PlaceField[], isWanted: (object: Json) => boolean): ResponsePath[] {
  const found: ResponsePath[] = [];
  const walk = (value: unknown, depth: number, at: ResponsePath): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, depth, [...at, index]));
    else if (isObject(value)) {
      const field = path[depth];
      if (field) walk(readPlace(run, field, value), depth + 1, [...at, field.name]);
      else if (isWanted(value)) found.push(at);
    }
  };
  walk(run.root, 0, []);
  return found;
}
