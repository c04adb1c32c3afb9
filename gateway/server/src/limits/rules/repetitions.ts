import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { DocumentLimit } from '../limit.js';

/** Selection sets that are merged in one place of the answer, and how often each of them is. */
type Place = Map<SelectionSetNode, number>;
interface Occurrence {
  count: number;
  readonly inside: Place;
}
type Occurrences = Map<string, Occurrence>;

/** Steps after which a text is tangled enough to be refused, whatever the rest of it would count. */
const PATIENCE = 100_000;
const BEYOND = Number.MAX_SAFE_INTEGER;

/**
 * How often one response name stands in one place of the answer: fragments written out, and what stands inside repeated fields put
 * together. Validation compares such fields two by two: a few hundred copies in ten kilobytes of text keep it busy for seconds.
 */
export const repetitions = {
  name: 'repetitions',
  code: 'OPERATION_TOO_REPETITIVE',
  status: 400,
  setting: { limit: 50, mode: 'enforce' },
  words: (found, limit) =>
    `同一处重复同一字段 ${found} 次，上限 ${limit} 次，请删去重复 · one field stands ${found} times in one place, at most ${limit} pass; leave the repetitions out`,
  measure(document: DocumentNode) {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
    const flat = new Map<SelectionSetNode, Occurrences>();
    const single = new Map<SelectionSetNode, number>();
    let steps = 0;

    const add = (to: Occurrences, from: Occurrences, times: number) => {
      for (const [name, { count, inside }] of from) {
        steps += 1 + inside.size;
        const there = to.get(name) ?? { count: 0, inside: new Map() };
        there.count = Math.min(there.count + count * times, BEYOND);
        for (const [set, often] of inside) there.inside.set(set, Math.min((there.inside.get(set) ?? 0) + often * times, BEYOND));
        to.set(name, there);
      }
    };
    /** The fields of a set, with those of the fragments in it. A fragment that leads back to itself adds nothing there. */
    const flatten = (set: SelectionSetNode): Occurrences => {
      const known = flat.get(set);
      if (known) return known;
      const found: Occurrences = new Map();
      flat.set(set, new Map());
      for (const selection of set.selections) {
        if (steps > PATIENCE) break;
        if (selection.kind === Kind.FIELD) {
          const inside: Place = new Map(selection.selectionSet ? [[selection.selectionSet, 1]] : []);
          add(found, new Map([[(selection.alias ?? selection.name).value, { count: 1, inside }]]), 1);
        } else {
          const inner =
            selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
          if (inner) add(found, flatten(inner), 1);
        }
      }
      flat.set(set, found);
      return found;
    };
    const most = (occurrences: Occurrences): number => {
      let result = 0;
      for (const { count, inside } of occurrences.values()) result = Math.max(result, count, inside.size > 0 ? mostIn(inside) : 0);
      return result;
    };
    const mostIn = (place: Place): number => {
      if (steps > PATIENCE) return BEYOND;
      if (place.size > 1) {
        const together: Occurrences = new Map();
        for (const [set, times] of place) add(together, flatten(set), times);
        return most(together);
      }
      const [[set, times]] = place as unknown as [[SelectionSetNode, number]];
      if (!single.has(set)) {
        single.set(set, 0);
        single.set(set, most(flatten(set)));
      }
      return Math.min(single.get(set)! * times, BEYOND);
    };

    const whole = document.definitions.map((each) => ('selectionSet' in each ? mostIn(new Map([[each.selectionSet, 1]])) : 0));
    return Math.max(0, ...whole);
  },
} as const satisfies DocumentLimit;
