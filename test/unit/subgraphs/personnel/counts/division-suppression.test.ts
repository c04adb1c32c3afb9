import { withheldDivisions } from '../../../../../subgraphs/personnel/src/counts/division-suppression.js';

/** A county of three towns; villages are told by the last three digits. */
const county = (towns: Readonly<Record<string, readonly number[]>>) =>
  new Map(
    Object.entries(towns).flatMap(([town, villages]) =>
      villages.map((count, at) => [`590102${town}${String(at + 1).padStart(3, '0')}`, count] as const),
    ),
  );

test('a small division is withheld, and so is a neighbour, for the whole less the others would give it away', () => {
  const isWithheld = withheldDivisions(county({ '001': [2, 1], '002': [9], '003': [40] }));
  expect(isWithheld('590102')).toBe(false);
  expect(isWithheld('590102001')).toBe(true);
  expect(isWithheld('590102002')).toBe(true);
  expect(isWithheld('590102003')).toBe(false);
});

test('nothing below a withheld division is shown: its parts would add up to it', () => {
  const isWithheld = withheldDivisions(county({ '001': [3], '002': [6, 5], '003': [40] }));
  expect(isWithheld('590102002001')).toBe(true);
  expect(isWithheld('590102002002')).toBe(true);
  expect(isWithheld('590102003001')).toBe(false);
});

test('divisions that are large enough are shown at every level', () => {
  const isWithheld = withheldDivisions(county({ '001': [7, 5], '002': [9] }));
  for (const prefix of ['59', '5901', '590102', '590102001', '590102001001', '590102002'])
    expect([prefix, isWithheld(prefix)]).toEqual([prefix, false]);
});

test('whatever is shown, no small count follows from it: every division less those of its parts that are shown leaves none or five', () => {
  for (let round = 0; round < 300; round++) {
    const random = (limit: number, salt: number) => (Math.imul(round * 31 + salt, 2654435761) >>> 0) % limit;
    const counts = county({
      '001': [random(4, 1), random(9, 2), random(15, 3)],
      '002': [random(6, 4), random(30, 5)],
      '003': [random(3, 6)],
      '004': [random(50, 7), random(5, 8), random(5, 9), random(5, 10)],
    });
    const isWithheld = withheldDivisions(counts);
    const sum = (prefix: string) => [...counts].reduce((total, [code, count]) => total + (code.startsWith(prefix) ? count : 0), 0);
    for (const [digits, below] of [
      [2, 4],
      [4, 6],
      [6, 9],
      [9, 12],
    ] as const) {
      for (const parent of new Set([...counts.keys()].map((code) => code.slice(0, digits)))) {
        if (isWithheld(parent)) continue;
        const parts = [...new Set([...counts.keys()].filter((code) => code.startsWith(parent)).map((code) => code.slice(0, below)))];
        const shown = parts.filter((part) => !isWithheld(part));
        const left = sum(parent) - shown.reduce((total, part) => total + sum(part), 0);
        expect([round, parent, left === 0 || left >= 5]).toEqual([round, parent, true]);
        expect(parts.filter((part) => isWithheld(part) && sum(part) > 0)).not.toHaveLength(1);
      }
    }
  }
});
