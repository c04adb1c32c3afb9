import { bad, type FieldKind } from './kind.js';

const words = new Map([
  ['true', true],
  ['1', true],
  ['是', true],
  ['false', false],
  ['0', false],
  ['否', false],
]);

/** Yes or no. A cell says true/false, 1/0 or 是/否. */
export const flagKind: FieldKind = {
  name: 'flag',
  column: { sqlite: 'integer', postgres: 'boolean' },
  output: 'Boolean',
  input: 'Boolean',
  compare: 'flag',
  toColumn: (value: boolean, dialect) => (dialect === 'sqlite' ? Number(value) : value),
  fromColumn: (raw: number | boolean) => Boolean(raw),
  parse: (cell) => {
    const value = words.get(cell.trim().toLowerCase());
    return value === undefined ? bad('flag', '应为 true/false、1/0 或 是/否', 'expected true/false, 1/0 or 是/否') : { value };
  },
  print: (value: boolean) => String(value),
};
