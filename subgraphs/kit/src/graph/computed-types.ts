import { label } from '../register/choices.js';
import { argumentList } from './added-fields.js';
import type { Context } from './context.js';
import { block, described } from './describe.js';
import type { BatchedOptions } from './extend.js';
import type { Resolvers } from './record-resolvers.js';

/** A part of an object that is worked out when it is asked for. */
export interface Part {
  readonly type: string;
  readonly description: string;
  readonly args: NonNullable<BatchedOptions['args']>;
  readonly resolve: (source: never, args: never, context: Context) => unknown;
}

/** An object type that is no record: a view on records, put together for one question. */
export interface ComputedType {
  readonly name: string;
  readonly description: string;
  readonly parts: Readonly<Record<string, Part>>;
}

export function computed(name: string, description: string, parts: ComputedType['parts']): ComputedType {
  label(description);
  return { name, description, parts };
}

/** @param resolve from the object that the field before answered; without it the object's own property of that name is the answer */
export function part<S>(
  type: string,
  description: string,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  resolve?: (source: S, args: any, context: Context) => unknown,
  args: Part['args'] = {},
): Part {
  label(description);
  return { type, description, args, resolve: resolve as Part['resolve'] };
}

export const computedTypeDefinitions = ({ name, description, parts }: ComputedType): string =>
  block(
    description,
    `type ${name}`,
    Object.entries(parts).map(([field, { type, description: text, args }]) => described(text, `${field}${argumentList(args)}: ${type}`)),
  );

export const computedResolvers = ({ name, parts }: ComputedType): Resolvers => ({
  [name]: Object.fromEntries(
    Object.entries(parts).flatMap(([field, { resolve }]) => (resolve ? [[field, resolve as never] as const] : [])),
  ),
});
