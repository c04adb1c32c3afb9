import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { OperationReading } from './read-operation.js';
import type { Reduction } from './reduce-operation.js';
import { conditionsOf, type Condition } from './selection-conditions.js';

/** Where in the answer a removed field would have stood: response names, without the places in lists. */
export interface RemovedPlace {
  readonly field: FieldNode;
  readonly path: readonly string[];
  /** What must hold for it to have been asked for at all. */
  readonly conditions: readonly Condition[];
}

/** Fragments in fragments multiply the places of one field without end; the first ones tell the client enough. */
const MOST_PLACES = 200;

/** The places of what was removed, in the order of the document; only the way to them is walked. */
export function removedPlaces(reading: OperationReading, { removals, isTouched }: Reduction): readonly RemovedPlace[] {
  const places: RemovedPlace[] = [];

  const walk = ({ selections }: SelectionSetNode, path: readonly string[], above: readonly Condition[]): void => {
    for (const selection of selections) {
      if (!isTouched(selection) || places.length >= MOST_PLACES) continue;
      const conditions = [...above, ...conditionsOf(selection)];
      if (selection.kind === Kind.FIELD) {
        const at = [...path, (selection.alias ?? selection.name).value];
        if (removals.has(selection)) places.push({ field: selection, path: at, conditions });
        if (selection.selectionSet) walk(selection.selectionSet, at, conditions);
      } else {
        const { selectionSet } = selection.kind === Kind.INLINE_FRAGMENT ? selection : reading.fragments.get(selection.name.value)!;
        walk(selectionSet, path, conditions);
      }
    }
  };
  walk(reading.operation.selectionSet, [], []);
  return places;
}
