import type { Represent } from '../plan/compile-representation.js';
import { isTypeless, type Form } from '../plan/representation-form.js';
import { readPlace, type Json } from './read-place.js';
import type { Run } from './run.js';

/** What a fetch asks about. */
export interface Asked {
  /** The place among the representations, of every object that has one. */
  readonly positions: Map<Json, number>;
  /** As JSON, each once. */
  readonly representations: readonly string[];
}

/**
 * Represents the objects that a fetch is about, equal ones once. Most are told apart by the value of one key, so that only the first of
 * equal ones is written at all.
 */
export function collectRepresentations(run: Run, represent: Represent, targets: Iterable<Json>): Asked {
  const positions = new Map<Json, number>();
  const representations: string[] = [];
  const byText = new Map<string, number>();
  let lastForm: Form | undefined;
  let byKey: Map<unknown, number> | undefined;
  const keysOf = new Map<Form, Map<unknown, number>>();

  const positionOf = (form: Form, target: Json): number | undefined => {
    const text = form.write(run, target);
    if (text === null || isTypeless(text)) return undefined;
    let position = byText.get(text);
    if (position === undefined) {
      position = representations.push(text) - 1;
      byText.set(text, position);
    }
    return position;
  };

  for (const target of targets) {
    const form = represent(run, target);
    let position: number | undefined;
    if (form.key === undefined) position = positionOf(form, target);
    else {
      if (form !== lastForm) {
        lastForm = form;
        byKey = keysOf.get(form);
        if (byKey === undefined) keysOf.set(form, (byKey = new Map()));
      }
      const key = readPlace(run, form.key, target);
      position = byKey!.get(key);
      if (position === undefined) {
        position = positionOf(form, target);
        if (position !== undefined) byKey!.set(key, position);
      }
    }
    if (position !== undefined) positions.set(target, position);
  }
  return { positions, representations };
}
