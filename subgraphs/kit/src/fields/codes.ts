import type { FieldKind } from './kind.js';

/** A short list of codes in one column, as JSON; in a cell they are separated by "|". Order is kept. */
export const codesKind: FieldKind = {
  name: 'codes',
  column: { sqlite: 'text', postgres: 'jsonb' },
  output: '[String!]',
  input: '[String!]',
  compare: 'list',
  toColumn: (value: readonly string[]) => JSON.stringify(value),
  fromColumn: (raw: string | string[]) => (typeof raw === 'string' ? JSON.parse(raw) : raw),
  parse: (cell) => ({
    value: cell
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean),
  }),
  print: (value: readonly string[]) => value.join('|'),
};
