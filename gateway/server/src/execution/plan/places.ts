import type { NameTree } from './name-tree.js';

/**
 * A place is where in an answer, lists aside, objects stand: `regions.secretary`. Answers of subgraphs are never merged and never changed, so
 * that one may serve many places and requests. Instead each place knows, from the plan alone, where the value of a name comes from:
 *
 * - from the object itself, which stands in the answer of an earlier fetch, or
 * - from the layer that a later fetch laid over it: that fetch's entity for this object.
 *
 * An object of one fetch is the rule. Where several fetches bring objects for one name (`price { amount }` here, `price { currency }` there),
 * they stand in slots side by side, and the first of them stands for all.
 */
export interface Place {
  /** Finds the joints of a run (run/read-place.ts). */
  readonly id: number;
  readonly fields: ReadonlyMap<string, PlaceField>;
  /** Objects of how many fetches may stand here side by side. */
  readonly slots: number;
}

export interface PlaceField {
  readonly name: string;
  readonly holder: Place;
  /** Where the value may come from, in the order of the plan: what comes later prevails. */
  readonly sources: readonly Source[];
  /** The place of the objects that stand here; null for leaves. */
  readonly child: Place | null;
  /** `constructor`, `__proto__` and the like: every object seems to have them. */
  readonly isOdd: boolean;
}

/** A slot of the object, or the layer of a fetch (its index in the plan). */
export type Source = { readonly slot: number } | { readonly fetch: number };

/** One fetch, as far as places are concerned. */
export interface Bringing {
  /** Response names down to where it merges. */
  readonly path: readonly string[];
  readonly names: NameTree;
}

/** The places of a plan, from the root; fetches by their index, in the order of the plan. */
export function buildPlaces(fetches: readonly Bringing[]): Place {
  const atPath = new Map<string, number[]>();
  for (const [index, { path }] of fetches.entries()) {
    const key = path.join('\0');
    atPath.set(key, [...(atPath.get(key) ?? []), index]);
  }
  let made = 0;

  const build = (inherited: readonly NameTree[], path: readonly string[]): Place => {
    const brought: [Source, NameTree][] = inherited.map((names, slot) => [{ slot }, names]);
    for (const fetch of atPath.get(path.join('\0')) ?? []) brought.push([{ fetch }, fetches[fetch]!.names]);
    const fields = new Map<string, PlaceField>();
    const place: Place = { id: made++, fields, slots: inherited.length };
    for (const name of new Set(brought.flatMap(([, names]) => [...names.keys()]))) {
      const bringing = brought.filter(([, names]) => names.has(name));
      const inside = bringing.map(([, names]) => names.get(name)).filter((names) => names !== null && names !== undefined);
      fields.set(name, {
        name,
        holder: place,
        sources: bringing.map(([source]) => source),
        child: inside.length > 0 ? build(inside, [...path, name]) : null,
        isOdd: name in Object.prototype,
      });
    }
    return place;
  };
  return build([], []);
}
