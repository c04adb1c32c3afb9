import { parse } from 'graphql';
import type { Change } from '../change.js';
import { both, implies, requirementOf, requirementText, type Requirement } from './access-requirement.js';
import { canonicalGuards } from './canonical-directives.js';
import { indexSubgraph, type IndexedType, type SubgraphIndex } from './subgraph-index.js';

/**
 * Scopes tightened and loosened, told from the two supergraphs: what subgraphs say of one place is merged there. A requirement that only
 * changed its place (from a type to each of its fields) is no change.
 */
export function* findAccessChanges(supergraphs: { readonly before: string; readonly after: string }): Generator<Change> {
  const before = guardedIn(supergraphs.before);
  const after = guardedIn(supergraphs.after);
  for (const [name, was] of before) {
    const is = after.get(name);
    if (!is) continue;
    const [ownBefore, ownAfter] = [requirementOf(was), requirementOf(is)];
    const fields = [...was.fields.keys()].filter((field) => is.fields.has(field));
    const changed = fields.filter((field) => !isSame(fieldRequirement(was, field), fieldRequirement(is, field)));
    // A type is told as a whole where it changes for all of its fields.
    const isTypeChange = !isSame(ownBefore, ownAfter) && changed.length === fields.length;
    if (isTypeChange) yield* judged(name, ownBefore, ownAfter);
    for (const field of changed) {
      if (isTypeChange && isSame(requirementOf(was.fields.get(field)!), requirementOf(is.fields.get(field)!))) continue;
      yield* judged(`${name}.${field}`, fieldRequirement(was, field), fieldRequirement(is, field));
    }
  }
}

const guardedIn = (supergraph: string): SubgraphIndex => indexSubgraph(canonicalGuards(parse(supergraph, { noLocation: true })));

/** Where a place needs other things than before, some may see it who could not, and some may not who could: both are told. */
function* judged(coordinate: string, before: Requirement, after: Requirement): Generator<Change> {
  const texts = { before: requirementText(before), after: requirementText(after) };
  // Whoever asks already is not met: it is others who may see it now.
  if (!implies(after, before)) yield { rule: 'scope-loosened', coordinate, ...texts, touches: [] };
  if (!implies(before, after)) yield { rule: 'scope-tightened', coordinate, ...texts };
}

const fieldRequirement = (type: IndexedType, field: string): Requirement =>
  both(requirementOf(type), requirementOf(type.fields.get(field) ?? {}));

const isSame = (a: Requirement, b: Requirement): boolean => implies(a, b) && implies(b, a);
