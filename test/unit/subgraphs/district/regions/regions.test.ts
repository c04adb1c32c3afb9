import { divisionCode } from '@redsail/kit';
import { district } from '@redsail/district';

const sample = district({ seed: 5, scale: 1 });
const regions = [...sample.regions];
const byCode = new Map(regions.map((row) => [row.code, row]));
const SIGNIFICANT = { PROVINCE: 2, PREFECTURE: 4, COUNTY: 6, TOWN: 9, VILLAGE: 12 };

test('S2: every code is valid, and a parent has the same prefix and the next shorter level', () => {
  expect(regions.filter((row) => divisionCode.problem(row.code) !== undefined)).toEqual([]);
  const levels = Object.keys(SIGNIFICANT);
  const wrong = regions.filter((row) => {
    if (row.parent === null) return row.level !== 'PROVINCE';
    const parent = byCode.get(row.parent)!;
    return (
      levels.indexOf(parent.level) !== levels.indexOf(row.level) - 1 ||
      !row.code.startsWith(parent.code.slice(0, SIGNIFICANT[parent.level]))
    );
  });
  expect(wrong).toEqual([]);
});

test('S2: streets, towns, townships and zones stand in their ranges', () => {
  const range = { SUBDISTRICT: [1, 99], TOWN: [100, 199], TOWNSHIP: [200, 399], QUASI: [400, 599] } as const;
  const towns = regions.filter((row) => row.level === 'TOWN');
  expect(
    towns.filter((row) => Number(row.code.slice(6, 9)) < range[row.townKind!][0] || Number(row.code.slice(6, 9)) > range[row.townKind!][1]),
  ).toEqual([]);
  expect(towns.filter((row) => row.townKind === 'QUASI')).toHaveLength(1);
});

test("S2: residents' committees have 001-199 and a name in 社区, villagers' 200-399 and one in 村", () => {
  const villages = regions.filter((row) => row.level === 'VILLAGE');
  const ending = (code: string): string => (code.slice(9) < '200' ? '社区' : '村');
  expect(villages.filter((row) => !row.name.endsWith(ending(row.code)) || row.code.slice(9) > '397')).toEqual([]);
  expect(villages.filter((row) => !/^(1(11|12|21|22|23)|2(10|20))$/.test(row.urbanRuralClass!))).toEqual([]);
});

test('names occur once, and nobody can take them for a real district', () => {
  expect(new Set(regions.map((row) => row.name)).size).toBe(regions.length);
  expect(regions.slice(0, 3).map((row) => row.name)).toEqual(['样例省', '示例市', '红帆区']);
});

test('former villages have ended and name who took over', () => {
  const former = [...sample.formerRegions];
  expect(former).toHaveLength(2);
  expect(former.filter((row) => row.validTo === null || row.successors.length !== 1 || byCode.has(row.code))).toEqual([]);
});
