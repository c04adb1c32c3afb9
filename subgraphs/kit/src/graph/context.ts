import { ErrorCode, type Principal } from '@redsail/contract';
import type DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import type { Kysely } from 'kysely';
import type { Ask } from '../commands/ask.js';
import type { Database } from '../database/database.js';
import type { Tables } from '../database/database.js';
import { loader, type Row } from '../read/loader.js';
import { RowQuery } from '../read/row-query.js';
import type { EntityClass } from '../register/field.js';
import { registerOf } from '../register/register.js';

/** What a resolver may use during one request. Everything in it dies with the request. */
export class Context {
  /** One loader for each thing that is loaded in batches, made on first use. */
  readonly loaders = new Map<string, DataLoader<never, unknown>>();
  /** Unknown keys by type, for the log at the end of the request. */
  readonly unknown = new Map<string, number>();
  private readonly denied = new Set<string>();

  constructor(
    readonly database: Database,
    readonly principal: Principal,
    readonly clock: () => Date,
    readonly ask: Ask,
    readonly requestId: string,
    /** When the caller stops waiting, on the clock of `performance.now()`. */
    readonly dueAt: number = Number.POSITIVE_INFINITY,
  ) {}

  /** The Kysely of the reading connection, for grouped statements. */
  get kysely(): Kysely<Tables> {
    return this.database.reader;
  }

  get today(): string {
    return dayOf(this.clock());
  }

  can(scope: string | undefined): boolean {
    return !scope || this.principal.scopes.includes(scope);
  }

  /** @throws FORBIDDEN naming the scope */
  demand(scope: string | undefined): void {
    if (!this.can(scope)) throw forbidden(scope!);
  }

  /**
   * For values that come in hundreds: true when the scope is held; otherwise throws FORBIDDEN once in a request
   * and then answers false, so that a page of records has one error and not one a row.
   */
  allows(scope: string | undefined): boolean {
    if (this.can(scope)) return true;
    if (this.denied.has(scope!)) return false;
    this.denied.add(scope!);
    throw forbidden(scope!);
  }

  /** Milliseconds until the caller stops waiting; may be less than none. */
  get timeLeft(): number {
    return this.dueAt - performance.now();
  }

  /** Asked before each statement of a read and before a transaction opens. @throws DEADLINE_PASSED: nobody waits for the answer */
  demandTime(): void {
    if (this.timeLeft <= 0) throw deadlinePassed();
  }

  /** An unknown key from another department: answered with null, counted, never an error. */
  unknownReference(type: string): void {
    this.unknown.set(type, (this.unknown.get(type) ?? 0) + 1);
  }

  rows(target: EntityClass): RowQuery {
    this.demandTime();
    return new RowQuery(this.database, registerOf(target));
  }

  load(target: EntityClass, id: string): Promise<Row | null> {
    return loader(this, registerOf(target), 'id').load(id);
  }

  loadBy(target: EntityClass, field: string, key: string): Promise<Row | null> {
    return loader(this, registerOf(target), field).load(key);
  }
}

export function forbidden(scope: string): GraphQLError {
  return new GraphQLError(`缺少权限 ${scope} · the caller lacks the scope ${scope}`, { extensions: { code: ErrorCode.FORBIDDEN, scope } });
}

export const deadlinePassed = (): GraphQLError =>
  new GraphQLError('已过时限，不再处理 · the deadline of the request has passed', { extensions: { code: ErrorCode.DEADLINE_PASSED } });

const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The calendar day of zone +08:00 at that moment. */
export const dayOf = (moment: Date): string => zone.format(moment);
