import type { Dialect } from '../fields/kind.js';
import type { Source } from '../database/database.js';

/** A column of the staging table. */
export interface StagingColumn {
  readonly name: string;
  readonly type: string;
}

/**
 * A connection of its own for one import: a temporary staging table that dies with the connection (so a killed import leaves
 * nothing behind), the database's bulk path into it, and one short transaction as the only writer.
 */
export interface Bulk {
  readonly dialect: Dialect;
  /** Reads and small writes on this connection, the staging table included. */
  readonly source: Source;
  begin(columns: readonly StagingColumn[]): Promise<void>;
  add(rows: readonly (readonly unknown[])[]): Promise<void>;
  /** All rows are staged: indexes and statistics for the checks. */
  staged(): Promise<void>;
  /** Runs the work in one transaction as the only writer of the database; rolls back when it throws. */
  swap<T>(work: () => Promise<T>): Promise<T>;
  /** Adds the journal rows of all staged changes, chained to the head, in the order of their lines. */
  chainJournal(recordedAt: string, columns: readonly (readonly [target: string, expression: string])[]): Promise<void>;
  close(): Promise<void>;
}

export const STAGING = 'staging';
