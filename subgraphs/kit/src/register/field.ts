import type { FieldKind } from '../fields/kind.js';
import type { Entity } from './entity.js';

export type EntityClass<T extends Entity = Entity> = (abstract new () => T) & { readonly name: string };
export type AnyClass = abstract new () => object;

export interface FieldOptions {
  nullable?: boolean;
  /** No two records share the value. Implies an index. */
  unique?: boolean;
  index?: boolean;
  /** May be ordered by; implies an index. */
  order?: boolean;
  /** Offered in the filter. By default: what is closed or indexed. */
  filter?: boolean;
  /** What a caller needs besides the register's own scope. */
  scope?: string;
  /** English heading in import files; by default the snake_case name, `<name>_code` for relations. */
  column?: string;
  /** Text only: keep a pinyin key beside the value, and order by that. `person` reads the first character as a surname. */
  pinyin?: boolean | 'person';
}

/** What a decorator says of a field, before it knows the field's name. */
export interface FieldSpec {
  readonly role: 'column' | 'ref' | 'many' | 'foreign' | 'foreigns';
  readonly kind: FieldKind;
  readonly description: string;
  readonly options: FieldOptions;
  /** ref, many: the other register of this department. */
  readonly target?: () => EntityClass;
  /** many: the ref field of the target that points here. */
  readonly mappedBy?: string;
  /** foreign, foreigns: another department's record and its key field. */
  readonly foreign?: { readonly type: string; readonly key: string };
  /** choice: the object made by choices(). */
  readonly choices?: object;
}

/** A field of a record: the spec with its names. */
export interface Field extends FieldSpec {
  readonly name: string;
  /** Name of the database column. */
  readonly column: string;
  /** Name in GraphQL; differs from `name` only for protected fields (`nameMasked`). */
  readonly output: string;
  /** English heading in import files. */
  readonly heading: string;
  readonly zh: string;
  readonly en: string;
}

/** A decorator that is also a value: on a class property it declares a field, in a command's `input` it is one. */
export type FieldDecorator = ((target: object, property: string) => void) & { readonly spec: FieldSpec };

const declared = new WeakMap<object, Map<string, FieldSpec>>();

/** Notes the spec in the table of the class that is being declared. */
export function field(spec: FieldSpec): FieldDecorator {
  const decorate = (target: object, property: string) => {
    const own = declared.get(target.constructor) ?? new Map<string, FieldSpec>();
    own.set(property, spec);
    declared.set(target.constructor, own);
  };
  return Object.assign(decorate, { spec });
}

/** The fields declared on the class and its bases, bases first. */
export function declaredFields(target: AnyClass): Map<string, FieldSpec> {
  const base = Object.getPrototypeOf(target) as AnyClass | null;
  const inherited = base && base !== Function.prototype ? declaredFields(base) : new Map<string, FieldSpec>();
  return new Map([...inherited, ...(declared.get(target) ?? [])]);
}

export const snake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
