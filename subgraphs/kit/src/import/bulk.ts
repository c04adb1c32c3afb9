import type { RawBuilder } from 'kysely';
import type { Dialect } from '../fields/kind.js';
import type { Source } from '../database/database.js';

/** A column of the staging table. */
export interface StagingColumn {
  readonly name: string;
  readonly type: string;
  /** Empty until the difference fills it in: rows are added without it. */
  readonly later?: boolean;
}

/** The parts of a swap. */
export interface SwapParts<T> {
  /** New records: nobody sees them before the end. */
  insert(): Promise<void>;
  /** Whether what was found out about the register before this transaction still holds. */
  holds(): Promise<boolean>;
  /** Changed records and the journal. */
  finish(): Promise<T>;
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
  /**
   * Runs the parts in one transaction, as the only writer of the database from `holds` to the end; rolls back when one of them throws.
   * @param lockFirst others wait for `insert` as well; without it they do so only where the database knows no other way
   * @returns `again` when the way was not free, or what was found out before holds no longer: nothing was written
   */
  swap<T>(parts: SwapParts<T>, lockFirst: boolean): Promise<T | 'again'>;
  /** Adds the journal rows of all staged changes, chained to the head, in the order of their lines; expressions are over a staged row `s`. */
  chainJournal(recordedAt: string, columns: readonly (readonly [target: string, expression: RawBuilder<unknown>])[]): Promise<void>;
  close(): Promise<void>;
}

export const STAGING = 'staging';
