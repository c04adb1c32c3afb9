import { bad, type FieldKind } from './kind.js';

const integer = (name: string, low: number, zh: string, en: string): FieldKind => {
  const fits = (value: number) => Number.isInteger(value) && value >= low && value <= 2147483647;
  return {
    name,
    column: { sqlite: 'integer', postgres: 'integer' },
    output: 'Int',
    input: 'Int',
    compare: 'range',
    toColumn: (value: number) => value,
    fromColumn: (raw: number | string) => Number(raw),
    parse: (cell) => {
      const text = cell.trim();
      // Adding 0 turns -0 into 0.
      const value = /^-?\d{1,10}$/.test(text) ? Number(text) + 0 : Number.NaN;
      return fits(value) ? { value } : bad(name, zh, en);
    },
    print: (value: number) => String(value),
    check: (value: number) => (fits(value) ? undefined : { rule: name, zh, en }),
  };
};

/** A number of things: an integer from 0 up. */
export const countKind = integer('count', 0, '应为不小于0的整数', 'expected an integer of 0 or more');

/** An integer that may be negative. */
export const wholeKind = integer('whole', -2147483648, '应为整数', 'expected an integer');
