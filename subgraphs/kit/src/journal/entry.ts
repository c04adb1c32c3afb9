import { hash } from 'node:crypto';

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

/** A SHA-256 in hex. Not in bytes: a Buffer a hash doubles the price of an import of the whole country. */
export type Hash = string;

/** SHA-256 over what the row says. */
export const contentHash = (entry: Entry): Hash => hash('sha256', JSON.stringify(ENTRY_COLUMNS.map(([name]) => entry[name])), 'hex');

/** The hash before the first row. */
export const GENESIS: Hash = '0'.repeat(64);

const HASH_BYTES = 32;
const MOMENT_BYTES = '2022-12-01T04:00:00.000Z'.length;
const link = Buffer.alloc(HASH_BYTES + MOMENT_BYTES + HASH_BYTES);

/** hash(n) = SHA-256(hash(n-1) ‖ recordedAt(n) ‖ contentHash(n)) */
export function chain(previous: Hash, recordedAt: string, content: Hash): Hash {
  link.write(previous, 0, 'hex');
  // A moment that somebody made longer must not be cut to fit.
  if (link.write(recordedAt, HASH_BYTES, 'utf8') !== MOMENT_BYTES) return chainOdd(previous, recordedAt, content);
  link.write(content, HASH_BYTES + MOMENT_BYTES, 'hex');
  return hash('sha256', link, 'hex');
}

const chainOdd = (previous: Hash, recordedAt: string, content: Hash): Hash =>
  hash('sha256', Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(recordedAt, 'utf8'), Buffer.from(content, 'hex')]), 'hex');
