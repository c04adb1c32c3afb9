import type { Place, PlaceField, Source } from '../plan/places.js';
import type { TypeTable } from '../plan/types.js';
import type { Run } from './run.js';

export type Json = Readonly<Record<string, unknown>>;

/**
 * The value of a name in an object of a place; undefined when no fetch brought it. Of several sources the last one of the plan prevails,
 * null included; objects of several sources are joined.
 */
export function readPlace(run: Run, field: PlaceField, object: Json): unknown {
  const { sources, holder } = field;
  if (sources.length === 1) {
    const from = holderOf(run, holder, sources[0]!, object);
    return from === undefined ? undefined : valueOf(field, from);
  }
  return field.child && field.child.slots > 1 ? readJoined(run, field, object) : readLast(run, field, object);
}

function readLast(run: Run, field: PlaceField, object: Json): unknown {
  for (let at = field.sources.length - 1; at >= 0; at--) {
    const from = holderOf(run, field.holder, field.sources[at]!, object);
    const value = from === undefined ? undefined : valueOf(field, from);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * The type of an object. Of several sources the last prevails that names an object type: an interface object's subgraph, which knows the name
 * of the interface only, may answer before and after the one that knows the type.
 */
export function readTypename(run: Run, field: PlaceField, object: Json, { isObjectType }: TypeTable): unknown {
  if (field.sources.length === 1) return readPlace(run, field, object);
  let last: unknown;
  for (let at = field.sources.length - 1; at >= 0; at--) {
    const said = holderOf(run, field.holder, field.sources[at]!, object)?.__typename;
    if (isObjectType(said)) return said;
    last ??= said;
  }
  return last;
}

/** The value of a name in the object that holds it. */
export const valueOf = (field: PlaceField, from: Json): unknown =>
  field.isOdd && !Object.hasOwn(from, field.name) ? undefined : from[field.name];

/** The object that a source has for this one. */
export function holderOf(run: Run, place: Place, source: Source, object: Json): Json | undefined {
  if ('fetch' in source) return layerOf(run, place, source.fetch, object) ?? undefined;
  return place.slots === 1 ? object : (run.joints[place.id]?.get(object)?.[source.slot] ?? undefined);
}

/** What a fetch laid over an object: null when its subgraph does not know the entity, undefined when it was not asked. */
export function layerOf(run: Run, place: Place, fetch: number, object: Json): Json | null | undefined {
  const layer = run.layers[fetch];
  if (layer === undefined || place.slots < 2) return layer?.get(object);
  // Which of the joined objects stood for all when the fetch was made depends on which answers were there.
  for (const joined of run.joints[place.id]?.get(object) ?? [object]) {
    const found = joined && layer.get(joined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readJoined(run: Run, field: PlaceField, object: Json): unknown {
  const values: unknown[] = [];
  for (const source of field.sources) {
    const from = holderOf(run, field.holder, source, object);
    values.push(from === undefined ? undefined : valueOf(field, from));
  }
  return join(run, field.child!, values);
}

/** The value that stands for all of them: objects are joined, lists of one length item by item; otherwise the last one prevails. */
function join(run: Run, place: Place, values: readonly unknown[]): unknown {
  const last = values.findLast((value) => value !== undefined);
  if (Array.isArray(last)) {
    const lists = values.map((value) => (Array.isArray(value) && value.length === last.length ? value : undefined));
    return last.map((_, at) =>
      join(
        run,
        place,
        lists.map((list) => list?.[at] as unknown),
      ),
    );
  }
  if (typeof last !== 'object' || last === null) return last;
  const slots = values.map((value) => (isObject(value) ? value : undefined));
  const first = slots.find((slot) => slot !== undefined)!;
  const joints = (run.joints[place.id] ??= new Map());
  joints.set(first, slots);
  return first;
}

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
