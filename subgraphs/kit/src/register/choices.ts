import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

/** A bilingual description: `中文 · English`. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export interface Choices {
  readonly name: string;
  readonly description: string;
  readonly zh: string;
  readonly labels: ReadonlyMap<string, Label>;
}

const known = new WeakMap<object, Choices>();
const byName = new Map<string, Choices>();

/** The closed list of that GraphQL name, if there is one. */
export const choicesNamed = (name: string): Choices | undefined => byName.get(name);

/** Splits `中文 · English`. */
export function label(description: string): Label {
  const at = description.indexOf(' · ');
  if (at < 1) throw new Error(`A description reads "中文 · English"; got "${description}"`);
  return { zh: description.slice(0, at), en: description.slice(at + 3) };
}

/**
 * A closed list: a GraphQL enum whose values carry their descriptions.
 * `choices('Light', '亮灯 · light', { GREEN: '正常 · on track' }).GREEN === 'GREEN'`
 */
export function choices<const T extends Record<string, string>>(
  name: string,
  description: string,
  values: T,
): { readonly [K in keyof T]: K } {
  const { zh } = label(description);
  const object = Object.fromEntries(Object.keys(values).map((key) => [key, key])) as { readonly [K in keyof T]: K };
  const made: Choices = { name, description, zh, labels: new Map(Object.entries(values).map(([key, text]) => [key, label(text)])) };
  known.set(object, made);
  byName.set(name, made);
  registerEnumType(object as Record<string, string>, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(values).map(([key, text]) => [key, { description: text }])) as never,
  });
  return object;
}

export type ChoiceOf<T> = T[keyof T];

export function choicesOf(object: object): Choices {
  const found = known.get(object);
  if (!found) throw new Error('A choice field takes an object made by choices(name, description, values)');
  return found;
}
