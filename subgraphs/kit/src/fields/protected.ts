import { same, type FieldKind } from './kind.js';

/**
 * A value of a person that nobody reads unmasked here. The column holds `sealed:<mask>:<ciphertext>` (protect/seal.ts):
 * reading needs no key, and the ciphertext alone goes to the journal. Nothing filters or orders by it.
 */
export const protectedKind: FieldKind = {
  name: 'protected',
  column: { sqlite: 'text', postgres: 'text' },
  output: 'String',
  input: 'String',
  compare: 'none',
  toColumn: same,
  fromColumn: (raw: string) => raw.split(':')[1] ?? '',
  parse: (cell) => ({ value: cell.trim() }),
  print: same,
};

/**
 * A number kept only as its HMAC under a key outside the database (`hmac:<hex>`): enough to find a double, useless to read.
 * What is shown is a full mask.
 */
export const digestKind: FieldKind = {
  name: 'digest',
  column: { sqlite: 'text', postgres: 'text' },
  output: 'String',
  input: 'String',
  compare: 'none',
  toColumn: same,
  fromColumn: () => '*'.repeat(18),
  parse: (cell) => ({ value: cell.trim() }),
  print: same,
};
