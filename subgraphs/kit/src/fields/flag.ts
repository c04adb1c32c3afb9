import { bad, type FieldKind } from './kind.js';

const words = new Map([
  ['true', true],
  ['1', true],
  ['是', true],
  ['false', false],
  ['0', false],
  ['否', false],
]);

const problem = { rule: 'flag', zh: '应为 true/false、1/0 或 是/否', en: 'expected true/false, 1/0 or 是/否' };

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
    return value === undefined ? bad(problem.rule, problem.zh, problem.en) : { value };
  },
  print: (value: boolean) => String(value),
  check: (value: boolean) => (typeof value === 'boolean' ? undefined : problem),
};
