import type { GraphQLSchema } from 'graphql';
import { partsOf } from '../lint/parts.js';
import type { Schemas } from './api/reading.js';
import type { Change } from './change.js';

/** Arguments and input fields that are deprecated now, or are not any more: graphql-inspector looks at fields and enum values only. */
export function* findInputDeprecations({ before, after }: Schemas): Generator<Change> {
  const now = reasonsIn(after);
  for (const [coordinate, was] of reasonsIn(before)) {
    if (!now.has(coordinate)) continue;
    const is = now.get(coordinate);
    if (was === is) continue;
    if (was === undefined) yield { rule: 'deprecated', coordinate, after: is };
    else if (is === undefined) yield { rule: 'deprecation-withdrawn', coordinate };
    else yield { rule: 'deprecation-changed', coordinate, before: was, after: is };
  }
}

/** Coordinate → the reason of its deprecation; undefined where it is not deprecated. */
function reasonsIn(schema: GraphQLSchema): ReadonlyMap<string, string | undefined> {
  const reasons = new Map<string, string | undefined>();
  for (const { kind, coordinate, is } of partsOf(schema)) {
    if (kind === 'argument' || kind === 'inputField') reasons.set(coordinate, is.deprecationReason ?? undefined);
  }
  return reasons;
}
