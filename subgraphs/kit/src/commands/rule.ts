import type { Principal } from '@redsail/contract';
import type { Entity } from '../register/entity.js';
import type { EntityClass } from '../register/field.js';

/** Why a command is refused: which field is meant, in both languages, what was wrong and how to mend it. */
export interface Refusal {
  readonly field: string | null;
  readonly zh: string;
  readonly en: string;
}

export const refuse = (field: string | null, zh: string, en: string): Refusal => ({ field, zh, en });

/** What a command may look at and use while it runs, inside its transaction. */
export interface CommandContext {
  /** What `ask` learned from other departments before the transaction. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  readonly effectiveOn: string;
  readonly today: string;
  readonly reason: string;
  readonly documentNo: string | null;
  /** The record by id, as an entity of the transaction; changes to it are saved and journaled. */
  load<T extends Entity>(target: abstract new () => T, id: string): Promise<T | null>;
  find<T extends Entity>(target: abstract new () => T, where: Readonly<Record<string, unknown>>): Promise<T[]>;
  count(target: EntityClass, where: Readonly<Record<string, unknown>>): Promise<number>;
  create<T extends Entity>(target: abstract new () => T, values: Readonly<Record<string, unknown>>): T;
  remove(entity: Entity): void;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type CommandInput = Readonly<Record<string, any>>;

export interface RuleContext<T extends Entity> extends CommandContext {
  readonly record: T;
  readonly input: CommandInput;
  /** The name of the command that is being checked. */
  readonly command: string;
}

type Verdict = Refusal | readonly Refusal[] | undefined;

export interface Rule<T extends Entity = never> {
  readonly id: string;
  check(context: RuleContext<T>): Verdict | Promise<Verdict>;
}

/** An invariant of the domain. It looks and answers; it never changes anything. For a `create`, `record` is the record as it would be. */
export const rule = <T extends Entity>(id: string, check: Rule<T>['check']): Rule<T> => ({ id, check });
