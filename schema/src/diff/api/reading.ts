import type { SerializableChange } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { Change } from '../change.js';

/** What clients see, before and after. */
export interface Schemas {
  readonly before: GraphQLSchema;
  readonly after: GraphQLSchema;
  /** `2026-11-25`: whether the day that a deprecation promised has passed. */
  readonly today: string;
}

export type FoundChange = SerializableChange;
type MetaOf<Type extends FoundChange['type']> = Extract<FoundChange, { type: Type }>['meta'];

/** A change that graphql-inspector found, as one of ours; undefined where it is none. */
export type Reading<Meta> = (meta: Meta, schemas: Schemas) => Change | undefined;

/** A reading for each of some sorts of found changes. */
export type Readings = { readonly [Type in FoundChange['type']]?: Reading<MetaOf<Type>> };
