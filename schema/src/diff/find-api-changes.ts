import { diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import { enumChanges } from './api/enum-changes.js';
import { fieldChanges } from './api/field-changes.js';
import { inputChanges } from './api/input-changes.js';
import { otherChanges } from './api/other-changes.js';
import type { FoundChange, Reading, Schemas } from './api/reading.js';
import { typeChanges } from './api/type-changes.js';
import type { Change } from './change.js';
import { findBrokenPromises } from './find-broken-promises.js';

/** What each sort of change that graphql-inspector finds is to us. Sorts that are not here say the same thing twice. */
const readings: Readonly<Record<string, Reading<never> | undefined>> = {
  ...typeChanges,
  ...fieldChanges,
  ...inputChanges,
  ...enumChanges,
  ...otherChanges,
};

/** What changed in what clients see. */
export async function findApiChanges(schemas: Schemas): Promise<readonly Change[]> {
  const found = (await diff(schemas.before, schemas.after)) as readonly FoundChange[];
  const promises = [...findBrokenPromises(schemas)];
  const promised = new Set(promises.map(({ coordinate }) => coordinate));
  const changes = found
    .map(({ type, meta }) => readings[type]?.(meta as never, schemas))
    .filter((change) => change !== undefined)
    .filter(({ rule, coordinate }) => toldOfNew.includes(rule) || isOld(coordinate, schemas.before))
    // What is gone before its day is told as that.
    .filter(({ coordinate }) => !promised.has(coordinate));
  return [...changes, ...promises];
}

/** A new type may come in the way of those who query an old interface. */
const toldOfNew: readonly string[] = ['type-added', 'directive-added', 'interface-added'];

/** Parts of a new type are not told beside it. */
const isOld = (coordinate: string, before: GraphQLSchema): boolean => {
  const type = /^\w+/.exec(coordinate)?.[0];
  return type === undefined || type === 'schema' || before.getType(type) !== undefined;
};
