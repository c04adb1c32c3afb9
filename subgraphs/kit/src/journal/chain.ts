import { hash } from 'node:crypto';

/** A SHA-256 in hex. Not in bytes: a Buffer a hash doubles the price of an import of the whole country. */
export type Hash = string;

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
