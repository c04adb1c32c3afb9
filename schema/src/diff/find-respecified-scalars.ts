import { isScalarType } from 'graphql';
import type { Schemas } from './api/reading.js';
import type { Change } from './change.js';

/** Scalars whose values are written by other rules than before; one that had no @specifiedBy promised nothing. */
export function* findRespecifiedScalars({ before, after }: Schemas): Generator<Change> {
  for (const was of Object.values(before.getTypeMap())) {
    const is = after.getType(was.name);
    if (!isScalarType(was) || !isScalarType(is) || !was.specifiedByURL || was.specifiedByURL === is.specifiedByURL) continue;
    yield { rule: 'scalar-respecified', coordinate: was.name, before: was.specifiedByURL, after: is.specifiedByURL ?? '–' };
  }
}
