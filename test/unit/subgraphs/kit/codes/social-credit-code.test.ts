import { organisationCode } from '../../../../../subgraphs/kit/src/codes/organisation-code.js';
import { makeSocialCreditCode, socialCreditCode, socialCreditKind } from '../../../../../subgraphs/kit/src/codes/social-credit-code.js';
import { seededRandom, wholeBelow } from '../../../../support/seeded-random.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('standards.md, test vectors', () => {
  test("the standard's worked example is valid", () => {
    expect(socialCreditCode.problem('91350100M000100Y43')).toBeUndefined();
  });

  test('a wrong check character is refused, and the right one is named', () => {
    expect(socialCreditCode.problem('91350100M000100Y4Y')).toEqual({
      rule: 'S3',
      zh: '校验码应为3',
      en: 'the check character should be 3',
    });
  });

  test('the letter Z is no character of the code', () => {
    expect(socialCreditCode.problem('91350100M000100Y4Z')).toMatchObject({ rule: 'S3', en: expect.stringContaining('illegal character') });
  });

  test.each([
    ['11590102000000115T', 'ORGAN'],
    ['1259010200000022XQ', 'INSTITUTION'],
    ['54590102MF0000013Y', 'COMMITTEE'],
    ['92590102MA0000023P', 'SOLE_TRADER'],
  ])('%s is valid and belongs to a holder of kind %s', (code, kind) => {
    expect(socialCreditCode.problem(code)).toBeUndefined();
    expect(socialCreditKind(code)?.kind).toBe(kind);
  });

  test('91590102MA00000150 is valid: a remainder of 0 has the check character 0', () => {
    expect(socialCreditCode.problem('91590102MA00000150')).toBeUndefined();
  });

  test('lower case is refused as it stands and valid when normalised', () => {
    expect(socialCreditCode.problem('11590102000000115t')).toMatchObject({ rule: 'S3' });
    expect(socialCreditCode.problem(socialCreditCode.normalise(' 11590102000000115t '))).toBeUndefined();
  });

  test.each(['1159010200000011', '11590102000000115'])('%s is too short', (code) => {
    expect(socialCreditCode.problem(code)).toMatchObject({ rule: 'S3', en: expect.stringContaining(`has ${code.length}`) });
  });
});

test.each([
  '',
  '11590102000000115TT',
  '１1590102000000115T',
  '1159010200000O115T',
  '115901０2000000115T',
  '11590102 000000115',
  '11A90102000000115T',
])('%p is refused', (code) => {
  expect(socialCreditCode.problem(code)).toMatchObject({ rule: 'S3', zh: expect.stringMatching(/\p{Script=Han}/u) });
});

test('characters that only become letters by a Unicode upper-casing stay illegal', () => {
  expect(socialCreditCode.normalise('ıß')).toBe('ıß');
});

test('a code of an unknown pair of first characters has no kind', () => {
  expect(socialCreditKind('Q9590102000000115T')).toBeUndefined();
});

describe('the check character', () => {
  const random = seededRandom(32100);
  const codes = Array.from({ length: 300 }, () =>
    makeSocialCreditCode('9', '1', '590102', Array.from({ length: 8 }, () => ALPHABET[wholeBelow(random, 31)]).join('')),
  );

  const passing = (variants: readonly string[]) => variants.filter((code) => !socialCreditCode.problem(code));

  test('made codes are valid, and so is the organisation code inside', () => {
    expect(passing(codes)).toEqual(codes);
    expect(codes.filter((code) => organisationCode.problem(code.slice(8, 17)))).toEqual([]);
  });

  test('finds every single wrong character', () => {
    const variants = codes.map((code) => {
      const at = wholeBelow(random, 18);
      const other = ALPHABET[(ALPHABET.indexOf(code[at]!) + 1 + wholeBelow(random, 30)) % 31]!;
      return code.slice(0, at) + other + code.slice(at + 1);
    });
    expect(passing(variants)).toEqual([]);
  });

  test('finds every swap of two different neighbours', () => {
    const variants = codes.flatMap((code) =>
      Array.from({ length: 17 }, (_, at) => code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)).filter(
        (swap) => swap !== code,
      ),
    );
    expect(passing(variants)).toEqual([]);
  });
});

describe('made codes', () => {
  test('are the synthetic ones of standards.md for the same parts', () => {
    expect(makeSocialCreditCode('1', '1', '590102', 11)).toBe('11590102000000115T');
    expect(makeSocialCreditCode('5', '4', '590102000000', 'MF000001')).toBe('54590102MF0000013Y');
  });

  test.each([
    ['9', '1', '370211', 1],
    ['9', '1', '590102', 'MA1'],
    ['9', '1', '590102', 'MAOOOOO1'],
    ['9', '1', '5901', 1],
    ['9', '1', '590102', 100_000_000],
    ['9', 'Z', '590102', 1],
  ] as const)('are refused for %s %s %s %s', (authority, category, division, serial) => {
    expect(() => makeSocialCreditCode(authority, category, division, serial)).toThrow(/province 59/);
  });
});
