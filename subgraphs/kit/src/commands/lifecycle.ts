import type { Row } from '../read/row.js';
import type { Entity } from '../register/entity.js';
import { label } from '../register/choices.js';
import { named } from '../register/register.js';
import { registerOf, type Register } from '../register/register.js';
import type { Field, FieldDecorator } from '../register/field.js';
import type { Ask } from './ask.js';
import type { CommandContext, CommandInput, Refusal, Rule } from './rule.js';

type Document = 'required' | 'optional' | 'none';

interface Common<T extends Entity> {
  /** The state after it; without one the state stays. */
  to?: string;
  documentNo?: Document;
  input?: Readonly<Record<string, FieldDecorator>>;
  rules?: readonly Rule<T>[];
  /** Instead of the life cycle's scope. */
  scope?: string;
}

export interface CreateOptions<T extends Entity> extends Common<T> {
  ask?: (record: null, input: CommandInput, ask: Ask) => Promise<Record<string, unknown>>;
  /** The new record's values; the state is set from `to`. */
  make: (input: CommandInput, context: CommandContext) => Record<string, unknown> | Promise<Record<string, unknown>>;
  /** What else happens, once the record is there. */
  apply?: (record: T, input: CommandInput, context: CommandContext) => void | Promise<void>;
}

export interface ActOptions<T extends Entity> extends Common<T> {
  /** The states it may be done in. */
  from: readonly string[] | 'any';
  ask?: (record: Row, input: CommandInput, ask: Ask) => Promise<Record<string, unknown>>;
  apply?: (record: T, input: CommandInput, context: CommandContext) => void | Promise<void>;
}

/** One command, with its input as fields. */
export interface Command<T extends Entity = never> extends Omit<Common<T>, 'input'> {
  readonly name: string;
  readonly description: string;
  readonly zh: string;
  readonly fields: readonly Field[];
  readonly from: readonly string[] | 'any' | 'nothing';
  readonly ask?: (record: Row | null, input: CommandInput, ask: Ask) => Promise<Record<string, unknown>>;
  readonly make?: CreateOptions<T>['make'];
  readonly apply?: ActOptions<T>['apply'];
}

/** A command that makes a record. */
export function create<T extends Entity>(name: string, description: string, options: CreateOptions<T>): Command<T> {
  return { ...options, ...head(name, description, options.input), from: 'nothing', ask: options.ask as Command<T>['ask'] };
}

/** A command on a record that is there. */
export function act<T extends Entity>(name: string, description: string, options: ActOptions<T>): Command<T> {
  return { ...options, ...head(name, description, options.input), ask: options.ask as Command<T>['ask'] };
}

const head = (name: string, description: string, input: Common<never>['input'] = {}) => ({
  name,
  description,
  zh: label(description).zh,
  fields: Object.entries(input).map(([field, decorator]) => named(field, decorator.spec)),
});

export interface LifecycleOptions<T extends Entity> {
  /** `中文 · English`, for the docs. */
  title: string;
  /** The choice field that holds the state. */
  state?: string;
  /** Which records of the register it governs; a refusal says why a command is not for this one. */
  governs?: (record: T) => boolean | (Refusal & { readonly rule?: string });
  scope: string;
  commands: readonly Command<T>[];
}

export interface Lifecycle extends Omit<LifecycleOptions<never>, 'commands'> {
  readonly register: Register;
  readonly commands: readonly Command[];
}

/** What may be done with a register's records: a table of states and commands, from which mutations, refusals and diagrams follow. */
export function lifecycle<T extends Entity>(target: abstract new () => T, options: LifecycleOptions<T>): Lifecycle {
  return { ...options, register: registerOf(target) } as unknown as Lifecycle;
}
