import type { EntityManager, MikroORM } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';
import type { Dialect } from '../fields/kind.js';
import type { StatementListener } from './statements.js';

/** Tables are known at run time only, from the registers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Tables = any;

/** Where rows are read from: the reading connection, or the transaction of a command. */
export interface Source {
  readonly dialect: Dialect;
  readonly reader: Kysely<Tables>;
}

/** A department's database: reads go through `reader`, commands through the entity manager of `orm`. */
export interface Database extends Source {
  /** The address without its password, for status and complaints. */
  readonly address: string;
  readonly orm: MikroORM;
  /** Tells of every SQL statement on either connection; returns the function that stops it. */
  onStatement(listener: StatementListener): () => void;
  /**
   * Runs `work` as the only writer of this database: sequence, hash chain and commit order of the journal agree.
   * Commits when it returns, rolls back when it throws.
   */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database cannot be opened or reached. The message names the variable, what was expected and what came. */
export class DatabaseProblem extends Error {}
