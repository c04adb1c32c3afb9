import { same, type FieldKind } from './kind.js';

/** Free text. Stored as it came, trimmed by the import; compared bytewise on both databases. */
export const textKind: FieldKind = {
  name: 'text',
  column: { sqlite: 'text', postgres: 'text collate "C"' },
  output: 'String',
  input: 'String',
  compare: 'text',
  toColumn: same,
  fromColumn: same,
  parse: (cell) => ({ value: cell.trim() }),
  print: same,
};
