import {
  divisionCode,
  divisionLevel,
  divisionPrefix,
  isVirtualVillage,
  parentDivision,
  significantDigits,
  townKindOf,
  villageKindOf,
} from '../../../../../subgraphs/kit/src/codes/division-code.js';
import { seededRandom, wholeBelow } from '../../../../support/seeded-random.js';

describe('standards.md, test vectors', () => {
  test.each([
    ['590000000000', 'PROVINCE', 2, undefined],
    ['590100000000', 'PREFECTURE', 4, '590000000000'],
    ['590102000000', 'COUNTY', 6, '590100000000'],
    ['590102001001', 'VILLAGE', 12, '590102001000'],
    ['590102101200', 'VILLAGE', 12, '590102101000'],
    ['590102201201', 'VILLAGE', 12, '590102201000'],
    ['590102401498', 'VILLAGE', 12, '590102401000'],
  ] as const)('%s is a valid code of level %s with %i significant digits under %s', (code, level, digits, parent) => {
    expect(divisionCode.problem(code)).toBeUndefined();
    expect(divisionLevel(code)).toBe(level);
    expect(significantDigits(code)).toBe(digits);
    expect(parentDivision(code)).toBe(parent);
  });

  test.each([
    ['590102001001', 'SUBDISTRICT', 'RESIDENTS'],
    ['590102101200', 'TOWN', 'VILLAGERS'],
    ['590102201201', 'TOWNSHIP', 'VILLAGERS'],
    ['590102401498', 'QUASI', 'QUASI_RESIDENTS'],
  ])('%s stands in a %s and is of kind %s', (code, town, village) => {
    expect([townKindOf(code), villageKindOf(code)]).toEqual([town, village]);
  });

  test('498 is a virtual village unit', () => {
    expect(isVirtualVillage('590102401498')).toBe(true);
    expect(isVirtualVillage('590102001001')).toBe(false);
  });

  test('a village under an empty town is refused with rule S2', () => {
    expect(divisionCode.problem('590102000001')).toMatchObject({ rule: 'S2', en: expect.stringContaining('empty town') });
  });
});

describe('a prefecture without counties', () => {
  test('has its towns directly under it: the zero county is the prefecture itself', () => {
    expect(divisionCode.problem('441900003001')).toBeUndefined();
    expect(parentDivision('441900003001')).toBe('441900003000');
    expect(parentDivision('441900003000')).toBe('441900000000');
    expect(parentDivision('441900000000')).toBe('440000000000');
    expect(divisionLevel('441900000000')).toBe('PREFECTURE');
  });
});

test('every code below a division begins with its prefix', () => {
  expect(divisionPrefix('441900000000')).toBe('4419');
  expect(divisionPrefix('441900003000')).toBe('441900003');
  expect(divisionPrefix('590102001001')).toBe('590102001001');
});

test.each([
  ['', 'has 0'],
  ['590102', 'has 6'],
  ['59010200100', 'has 11'],
  ['5901020010011', 'has 13'],
  ['59010200100A', 'ASCII digits'],
  ['５90102001001', 'ASCII digits'],
  ['590102 01001', 'ASCII digits'],
  ['000000000000', 'province'],
  ['090102001001', 'province'],
  ['590002000000', 'empty prefecture'],
  ['590000001000', 'empty prefecture'],
  ['590102600000', 'town'],
  ['590102999001', 'town'],
  ['590102001600', 'village'],
])('%p is refused', (code, said) => {
  expect(divisionCode.problem(code)).toMatchObject({
    rule: 'S2',
    en: expect.stringContaining(said),
    zh: expect.stringMatching(/\p{Script=Han}/u),
  });
});

test('a province may end in 0, as 重庆 (50) does', () => {
  expect(divisionCode.problem('500101001001')).toBeUndefined();
  expect(parentDivision('500100000000')).toBe('500000000000');
});

test('normalising takes blanks away and guesses no digits', () => {
  expect(divisionCode.normalise('\u3000590102001001 ')).toBe('590102001001');
  expect(divisionCode.normalise('590102')).toBe('590102');
});

test('a valid code leads up to its province over valid codes, each a level or more higher', () => {
  const random = seededRandom(2260);
  const digits = (length: number, below: number) => String(wholeBelow(random, below)).padStart(length, '0');
  const levels = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWN', 'VILLAGE'];
  const codes = Array.from({ length: 20_000 }, () => `59${digits(2, 4)}${digits(2, 4)}${digits(3, 700)}${digits(3, 700)}`);
  const valid = codes.filter((code) => !divisionCode.problem(code));
  const steps = valid.flatMap((code) => {
    const path = [code];
    for (let parent = parentDivision(code); parent; parent = parentDivision(parent)) path.push(parent);
    return path.slice(1).map((parent, at) => ({ child: path[at]!, parent }));
  });
  const isSound = ({ child, parent }: { child: string; parent: string }) =>
    !divisionCode.problem(parent) &&
    levels.indexOf(divisionLevel(parent)) < levels.indexOf(divisionLevel(child)) &&
    child.startsWith(divisionPrefix(parent));
  expect(valid.length).toBeGreaterThan(5000);
  expect(steps.filter((step) => !isSound(step))).toEqual([]);
});
