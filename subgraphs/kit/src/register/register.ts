import { Directive, Field as GraphField, Int, ObjectType } from 'type-graphql';
import type { Problem } from '../import/problem.js';
import type { Entity } from './entity.js';
import { label } from './choices.js';
import { camel, declaredFields, snake, type AnyClass, type EntityClass, type Field, type FieldSpec } from './field.js';
import { accessDirectives } from '../graph/access-directives.js';
import { scalarOf } from '../graph/scalars.js';

/** One row of an import file or of the sample, by field name, before references are resolved. */
export type ImportRow = Readonly<Record<string, unknown>>;

export interface RegisterOptions {
  /** Name of the list query; its kebab-case is the import name. */
  plural: string;
  /** The field or fields that tell one record from another in an import. */
  natural: string | readonly string[];
  /** `natural`: the id is made from the natural key; `random`: it is given or drawn (people, cards). */
  id?: 'natural' | 'random';
  /** Federation keys; without them the record is no entity of the graph. */
  keys?: readonly string[];
  /** What a caller needs to read it at all. */
  scope: string;
  /** A ref to the same register that must stay a tree (rule O18). */
  tree?: string;
  /** [from, to): the record is in force from the first field's day until before the second's. */
  validity?: readonly [string, string];
  /** The record is a data subject: its protected fields are sealed under a key of its own. */
  subject?: boolean;
  /** Its records are never changed by an import; the value is the id of the rule that says so. */
  appendOnly?: string;
  /** Row rules of an import, beyond what the fields say themselves. */
  checkRow?: (row: ImportRow) => readonly Pick<Problem, 'column' | 'rule' | 'zh' | 'en'>[];
}

/** A declared record: the table of fields from which columns, graph, import and journal follow. */
export interface Register extends Omit<RegisterOptions, 'natural' | 'id' | 'keys'> {
  readonly name: string;
  readonly table: string;
  readonly importName: string;
  readonly description: string;
  readonly zh: string;
  readonly class: EntityClass;
  readonly natural: readonly string[];
  readonly id: 'natural' | 'random';
  readonly keys: readonly string[];
  readonly fields: readonly Field[];
  /** Fields with a column, `id` first and `version` second. */
  readonly columns: readonly Field[];
}

const registers = new Map<AnyClass, Register>();

/** Declares a record. */
export function register(description: string, options: RegisterOptions) {
  return <T extends Entity>(target: abstract new () => T): void => {
    const { zh } = label(description);
    const fields = [...declaredFields(target)].map(([name, spec]) => named(name, spec));
    const made: Register = {
      ...options,
      name: target.name,
      table: snake(target.name),
      importName: snake(options.plural).replaceAll('_', '-'),
      description,
      zh,
      class: target as unknown as EntityClass,
      natural: typeof options.natural === 'string' ? [options.natural] : options.natural,
      id: options.id ?? 'natural',
      keys: options.keys ?? [],
      fields,
      columns: fields.filter((field) => field.role !== 'many'),
    };
    validate(made);
    registers.set(target, made);
    declareType(target, made.name, description, fields);
    for (const key of made.keys) Directive(`@key(fields: "${key}")`)(target);
    for (const directive of accessDirectives(made.scope)) Directive(directive)(target);
  };
}

/** Declares a value object: a type of the graph without a table. */
export function value(description: string) {
  return (target: AnyClass & { readonly name: string }): void => {
    const fields = [...declaredFields(target)].map(([name, spec]) => named(name, spec));
    declareType(target, target.name, description, fields);
  };
}

export function registerOf(target: AnyClass): Register {
  const found = registers.get(target);
  if (!found) throw new Error(`${target.name} is no register: it lacks @register`);
  return found;
}

export const fieldOf = (register: Register, name: string): Field => {
  const found = register.fields.find((field) => field.name === name);
  if (!found) throw new Error(`${register.name} has no field "${name}"; it has ${register.fields.map((field) => field.name).join(', ')}`);
  return found;
};

export function named(name: string, spec: FieldSpec): Field {
  const masked = spec.kind.name === 'protected' || spec.kind.name === 'digest';
  const relation = spec.role === 'ref' || spec.role === 'foreign' || spec.role === 'foreigns';
  return {
    ...spec,
    ...label(spec.description),
    name,
    column: snake(name),
    output: masked ? `${name}Masked` : name,
    heading: spec.options.column ?? (relation ? `${snake(name)}_code` : snake(name)),
  };
}

/** The TypeGraphQL half: plain fields of the object type. Relations are added from the table (graph/relations.ts). */
function declareType(target: AnyClass, name: string, description: string, fields: readonly Field[]): void {
  ObjectType(name, { description })(target as never);
  for (const field of fields) {
    if (field.role !== 'column') continue;
    const nullable = Boolean(field.options.nullable) || field.output !== field.name || Boolean(field.options.scope);
    GraphField(() => outputType(field), { name: field.output, description: field.description, nullable })(target.prototype, field.name);
    for (const directive of accessDirectives(field.options.scope)) Directive(directive)(target.prototype, field.name);
  }
}

function outputType(field: Field) {
  if (field.name === 'id') return scalarOf('ID');
  if (field.choices) return field.choices;
  if (field.kind.output === '[String!]') return [String];
  if (field.kind.output === 'Int') return Int;
  return scalarOf(field.kind.output);
}

function validate(made: Register): void {
  const mustExist = [...made.natural, ...made.keys, ...(made.validity ?? []), ...(made.tree ? [made.tree] : [])];
  for (const name of mustExist) fieldOf(made, name);
  const unordered = made.columns.find(({ kind, options }) => options.order && (kind.compare === 'none' || kind.compare === 'list'));
  if (unordered)
    throw new Error(
      `${made.name}.${unordered.name} cannot be ordered by: the kind ${unordered.kind.name} has no order, or must not show it`,
    );
  const masked = made.columns.find((field) => field.output !== field.name);
  if (masked && !made.subject) throw new Error(`${made.name}.${masked.name} is protected: the register needs "subject: true"`);
}

export const listQuery = (made: Register): string => made.plural;
export const lookupQuery = (made: Register): string => camel(made.name);
