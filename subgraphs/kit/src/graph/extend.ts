import type { Row } from '../read/row.js';
import { label } from '../register/choices.js';
import type { EntityClass } from '../register/field.js';
import { registerOf, type Register } from '../register/register.js';
import type { Context } from './context.js';

export interface BatchedOptions {
  /** What a caller needs; without it the field answers null with one FORBIDDEN. The type should be nullable then. */
  readonly scope?: string;
  /** Arguments: GraphQL type (with a default, if any), or [type, `中文 · English`]. */
  readonly args?: Readonly<Record<string, string | readonly [type: string, description: string]>>;
  /** Own records: further fields of the record that the load needs. */
  readonly needs?: readonly string[];
}

/** Keys are rows of an own record, key values of another's; what a load expects of them it says itself. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Load = (keys: readonly any[], args: any, context: Context) => Promise<readonly unknown[]>;

/** A computed field, loaded for all records of a step at once. */
export interface BatchedField {
  readonly kind: 'batched';
  readonly type: string;
  readonly description: string;
  readonly options: BatchedOptions;
  readonly load: Load;
}

/** The records of this department that point to the other's record. */
export interface ConnectionField {
  readonly kind: 'connection';
  readonly target: () => EntityClass;
  readonly by: string;
  readonly description: string;
}

export type AddedField = BatchedField | ConnectionField;

/** @param type GraphQL type of the field; @param load answers one value for each key, in their order */
export function batched(type: string, description: string, options: BatchedOptions, load: Load): BatchedField {
  label(description);
  return { kind: 'batched', type, description, options, load };
}

/** @param by the field of the target that holds the key */
export function connection(target: () => EntityClass, { by }: { by: string }, description: string): ConnectionField {
  label(description);
  return { kind: 'connection', target, by, description };
}

/** Fields added to a record: of this department (keys are rows), or of another (keys are the key's values). */
export interface Extension {
  readonly type: string;
  /** Another department's record: its key field. Own: null. */
  readonly key: string | null;
  readonly register: Register | null;
  readonly needs: readonly string[];
  readonly fields: Readonly<Record<string, AddedField>>;
}

export function extend(
  target: EntityClass | string,
  options: { key?: string; needs?: readonly string[] },
  fields: Readonly<Record<string, AddedField>>,
): Extension {
  const register = typeof target === 'string' ? null : registerOf(target);
  if (!register && !options.key) {
    throw new Error(`extend('${target as string}'): another department's record is known by its key; expected { key }`);
  }
  return {
    type: register?.name ?? (target as string),
    key: register ? null : options.key!,
    register,
    needs: options.needs ?? [],
    fields,
  };
}

/** A root query of its own. */
export interface Query {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly args: NonNullable<BatchedOptions['args']>;
  readonly scope: string | undefined;
  readonly resolve: (args: Readonly<Record<string, never>>, context: Context) => unknown;
}

export function query(
  name: string,
  type: string,
  description: string,
  args: Query['args'],
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  resolve: (args: any, context: Context) => unknown,
  options: { scope?: string } = {},
): Query {
  label(description);
  if (type.endsWith('!'))
    throw new Error(
      `query ${name}: a root field is nullable, or a department that is down voids the whole answer; expected ${type.slice(0, -1)}`,
    );
  return { name, type, description, args, scope: options.scope, resolve: resolve as Query['resolve'] };
}

/** One value for each key in order, from a map; `missing` where the map has none. */
export const inOrder = <T>(keys: readonly (string | Row)[], found: ReadonlyMap<string, T>, missing: T): T[] =>
  keys.map((key) => found.get(typeof key === 'string' ? key : key.id) ?? missing);
