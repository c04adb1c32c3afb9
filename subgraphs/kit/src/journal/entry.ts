import { createHash, hash } from 'node:crypto';

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
export const ENTRY_COLUMNS = [
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

/** SHA-256 over what the row says. */
export function contentHash(entry: Entry): Buffer {
  return hash('sha256', JSON.stringify(ENTRY_COLUMNS.map(([name]) => entry[name])), 'buffer');
}

/** The hash before the first row. */
export const GENESIS = Buffer.alloc(32);

/** What the chain adds for one row: the moment of recording and the content. */
export const chainItem = (recordedAt: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(recordedAt, 'utf8'), content]);

/** hash(n) = SHA-256(hash(n-1) ‖ recordedAt(n) ‖ contentHash(n)) */
export const chain = (previous: Buffer, item: Buffer): Buffer => createHash('sha256').update(previous).update(item).digest();
