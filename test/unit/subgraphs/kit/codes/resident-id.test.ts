import { birthDateOf, makeResidentId, residentId, sexOf } from '../../../../../subgraphs/kit/src/codes/resident-id.js';
import { seededRandom, wholeBelow } from '../../../../support/seeded-random.js';

const today = '2026-01-15';

describe('standards.md, test vectors', () => {
  test.each([
    ['590102198506070014', 'MALE', '1985-06-07'],
    ['590102199003150025', 'FEMALE', '1990-03-15'],
    ['59010219880101009X', 'MALE', '1988-01-01'],
    ['59010220000229003X', 'MALE', '2000-02-29'],
  ])('%s is valid: %s, born %s', (id, sex, birthDate) => {
    expect(residentId.problem(id, today)).toBeUndefined();
    expect([sexOf(id), birthDateOf(id)]).toEqual([sex, birthDate]);
  });

  test('a lower-case x is refused as it stands and valid when normalised', () => {
    expect(residentId.problem('59010219880101009x', today)).toMatchObject({ rule: 'S4' });
    expect(residentId.normalise('59010219880101009x')).toBe('59010219880101009X');
  });

  test.each([
    ['590102190102290014', 'no real birth date'],
    ['590102198502300014', 'no real birth date'],
    ['590102209912310010', 'in the future'],
    ['590102198506070015', 'check character'],
    ['590102850607001', 'old form of 15 digits'],
  ])('%s is refused', (id, said) => {
    expect(residentId.problem(id, today)).toMatchObject({ rule: 'S4', en: expect.stringContaining(said) });
  });
});

test('the day of birth may be today, and no day is compared when none is given', () => {
  const born = makeResidentId('590102', today, 1);
  expect(residentId.problem(born, today)).toBeUndefined();
  expect(residentId.problem(born, '2026-01-14')).toBeDefined();
  expect(residentId.problem('590102209912310010')).toBeUndefined();
});

test('a division that no longer exists is no problem', () => {
  const [weights, digits] = [[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], '99999919850607001'];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  expect(residentId.problem(digits + '10X98765432'[sum % 11], today)).toBeUndefined();
});

test.each([
  '',
  '59010219850607001',
  '5901021985060700144',
  '５90102198506070014',
  '59010219850607001４',
  '5901021985060700I4',
  'X90102198506070014',
  '590102198513010014',
  '590102198500070014',
  '590102000001010014',
  '590102198506070 14',
])('%p is refused, and the message repeats nothing of it', (id) => {
  const problem = residentId.problem(id, today);
  expect(problem).toMatchObject({ rule: 'S4', zh: expect.stringMatching(/\p{Script=Han}/u) });
  if (id.length > 6) expect(JSON.stringify(problem)).not.toContain(id.slice(6, 12));
});

describe('the check character', () => {
  const random = seededRandom(11643);
  const ids = Array.from({ length: 300 }, () => {
    const birth = new Date(Date.UTC(1930 + wholeBelow(random, 90), wholeBelow(random, 12), 1 + wholeBelow(random, 28)));
    return makeResidentId('590102', birth.toISOString().slice(0, 10), wholeBelow(random, 1000));
  });

  const passing = (variants: readonly string[]) => variants.filter((id) => !residentId.problem(id, today));

  test('made numbers are valid', () => {
    expect(passing(ids)).toEqual(ids);
  });

  test('finds every single wrong digit and every swap of neighbours', () => {
    const places = Array.from({ length: 16 }, (_, at) => at + 1);
    const wrong = ids.flatMap((id) =>
      places.map((at) => id.slice(0, at) + ((Number(id[at]) + 1 + wholeBelow(random, 9)) % 10) + id.slice(at + 1)),
    );
    const swapped = ids.flatMap((id) =>
      places.map((at) => id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2)).filter((swap) => swap !== id),
    );
    expect(passing([...wrong, ...swapped])).toEqual([]);
  });
});

describe('made numbers', () => {
  test('are the synthetic ones of standards.md for the same parts', () => {
    expect(makeResidentId('590102000000', '1985-06-07', 1)).toBe('590102198506070014');
    expect(makeResidentId('590102', '1988-01-01', 9)).toBe('59010219880101009X');
  });

  test.each([
    ['370211', '1985-06-07', 1],
    ['5901', '1985-06-07', 1],
    ['590102', '1985-02-30', 1],
    ['590102', '19850607', 1],
    ['590102', '1985-06-07', 1000],
    ['590102', '1985-06-07', -1],
  ])('are refused for %s %s %i', (division, birthDate, sequence) => {
    expect(() => makeResidentId(division, birthDate, sequence)).toThrow(/province 59/);
  });
});
