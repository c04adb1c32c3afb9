import type { Represent } from '../plan/compile-representation.js';
import { isTypeless, type Form } from '../plan/representation-form.js';
import { readPlace, type Json } from './read-place.js';
import type { Representations } from './representations.js';
import type { Run } from './run.js';

/** Positions by the values of the parts of a key, a level for each part. */
type Known = Map<unknown, Known | number>;

/**
 * Represents the objects that a fetch is about, equal ones once. Most are told apart by the values of a few leaves, so that only the first of
 * equal ones is written at all.
 * @returns the place among the representations, of every object that has one
 */
export function collectRepresentations(
  run: Run,
  represent: Represent,
  targets: Iterable<Json>,
  representations: Representations,
): Map<Json, number> {
  const positions = new Map<Json, number>();
  let lastForm: Form | undefined;
  let known: Known | undefined;
  const knownOf = new Map<Form, Known>();

  const positionOf = (form: Form, target: Json): number | undefined => {
    const text = form.write(run, target);
    if (text === null || isTypeless(text)) return undefined;
    // Another key of one form is another text.
    return form.keys === undefined ? representations.place(text) : representations.placeNew(text);
  };

  for (const target of targets) {
    const form = represent(run, target);
    const { keys } = form;
    let position: number | undefined;
    if (keys === undefined) position = positionOf(form, target);
    else {
      if (form !== lastForm) {
        lastForm = form;
        known = knownOf.get(form);
        if (known === undefined) knownOf.set(form, (known = new Map()));
      }
      let level = known!;
      for (let at = 0; at < keys.length - 1; at++) {
        const value = readPlace(run, keys[at]!, target);
        let next = level.get(value) as Known | undefined;
        if (next === undefined) level.set(value, (next = new Map()));
        level = next;
      }
      const value = readPlace(run, keys.at(-1)!, target);
      position = level.get(value) as number | undefined;
      if (position === undefined) {
        position = positionOf(form, target);
        if (position !== undefined) level.set(value, position);
      }
    }
    if (position !== undefined) positions.set(target, position);
  }
  return positions;
}
