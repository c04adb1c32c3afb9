import { readdirSync } from 'node:fs';
import { SPECIMENS } from '../../../../support/specimens/specimens.js';

const TODAY = '2022-12-01';
const FOLDER = new URL('../../../../../subgraphs/kit/src/fields/', import.meta.url);

describe.each(SPECIMENS.map((one) => [one.field, one] as const))('a cell of a %s', (_, { kind, values, good, bad, refusal }) => {
  const parse = (cell: string) => kind.parse(cell, TODAY);
  const print = (value: unknown) => kind.print(value as never);
  const check = (value: unknown) => kind.check?.(value as never, TODAY);

  it.each(good)('%j means %j, and what it means is printed and read again as the same', (cell, value) => {
    expect(parse(cell)).toStrictEqual({ value });
    expect(parse(print(value))).toStrictEqual({ value });
    expect(check(value)).toBeUndefined();
  });

  it('is what print makes of any value of the kind', () => {
    for (const value of values) {
      const cell = print(value);
      expect(typeof cell).toBe('string');
      expect(parse(cell)).toStrictEqual({ value });
      expect(check(value)).toBeUndefined();
    }
  });

  if (bad.length) {
    it.each(bad)('%j is refused with the rule and what was expected, in Chinese and English', (cell) => {
      expect(parse(cell)).toStrictEqual(refusal);
    });
  }
});

it('of every kind is among the specimens, so that no new kind goes untested', async () => {
  const exported: string[] = [];
  for (const file of readdirSync(FOLDER)) exported.push(...Object.keys((await import(new URL(file, FOLDER).href)) as object));
  const kinds = exported.filter((name) => name.endsWith('Kind'));
  const sealed = ['protectedKind', 'digestKind'];
  const factories = ['scaledKind'];
  expect(kinds.toSorted()).toEqual([...new Set([...SPECIMENS.map(({ kind }) => `${kind.name}Kind`), ...sealed, ...factories])].toSorted());
});
