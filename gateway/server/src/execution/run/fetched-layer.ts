import type { Json } from './read-place.js';
import type { Layer } from './run.js';

/** A class for the getter's sake: V8 makes a hidden class of its own for every object literal that has one. */
export class FetchedLayer implements Layer {
  /**
   * @param positions the place among the entities, of every object that was asked about
   * @param brought null where the subgraph does not know the entity, undefined where it gave no answer
   * @param isJoint whether some of the entities were asked for by another fetch
   */
  constructor(
    private readonly positions: ReadonlyMap<Json, number>,
    private readonly brought: readonly (Json | null | undefined)[],
    private readonly isJoint: boolean,
  ) {}

  get(object: Json): Json | null | undefined {
    const position = this.positions.get(object);
    return position === undefined ? undefined : this.brought[position];
  }

  get entities(): readonly (Json | null | undefined)[] {
    if (!this.isJoint) return this.brought;
    return [...new Set(this.positions.values())].map((position) => this.brought[position]);
  }
}
