import { contentHashOf, type ChainedTable } from './chained-table.js';
import type { Hash } from './chain.js';

/** One row of the journal, before it has its place in the chain. `before` and `after` are JSON texts of the record. */
export interface Entry {
  readonly register: string;
  readonly record: string;
  readonly version: number;
  /** The command, `import` or `sample`. */
  readonly act: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Day from which the change counts, YYYY-MM-DD. */
  readonly effectiveOn: string;
  /** Who: the principal's subject and organ, never a name. */
  readonly subject: string;
  readonly organ: string | null;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

/** The columns of the table in the order the content hash covers them. Never reorder: old hashes would not verify. */
const COLUMNS = [
  ['register', 'register'],
  ['record', 'record'],
  ['version', 'version'],
  ['act', 'act'],
  ['before', 'before_value'],
  ['after', 'after_value'],
  ['effectiveOn', 'effective_on'],
  ['subject', 'subject'],
  ['organ', 'organ'],
  ['reason', 'reason'],
  ['documentNo', 'document_no'],
] as const satisfies readonly (readonly [keyof Entry, string])[];

export const JOURNAL: ChainedTable<Entry> = { table: 'journal', columns: COLUMNS, numbers: ['version'] };

/** SHA-256 over what the row says. */
export const contentHash = (entry: Entry): Hash => contentHashOf(JOURNAL, entry);
