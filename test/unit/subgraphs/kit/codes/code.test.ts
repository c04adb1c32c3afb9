import type { Code } from '../../../../../subgraphs/kit/src/codes/code.js';
import { divisionCode } from '../../../../../subgraphs/kit/src/codes/division-code.js';
import { mobileNumber } from '../../../../../subgraphs/kit/src/codes/mobile-number.js';
import { organisationCode } from '../../../../../subgraphs/kit/src/codes/organisation-code.js';
import { residentId } from '../../../../../subgraphs/kit/src/codes/resident-id.js';
import { socialCreditCode } from '../../../../../subgraphs/kit/src/codes/social-credit-code.js';
import { seededRandom, wholeBelow } from '../../../../support/seeded-random.js';

const codes: readonly Code[] = [divisionCode, mobileNumber, organisationCode, residentId, socialCreditCode];

describe.each(codes.map((code) => [code.name, code] as const))('%s', (_, code) => {
  test('has an example that is normal and valid', () => {
    expect(code.normalise(code.example)).toBe(code.example);
    expect(code.problem(code.example, '2026-01-15')).toBeUndefined();
  });

  test('normalising twice is normalising once, and any text gets an answer', () => {
    const random = seededRandom(7);
    const characters = [...'0123456789abcXYZ -+\u3000\u0000０Ａı😀红'];
    const texts = Array.from({ length: 2000 }, () =>
      Array.from({ length: wholeBelow(random, 22) }, () => characters[wholeBelow(random, characters.length)]).join(''),
    );
    const normal = texts.map((text) => code.normalise(text));
    expect(normal.map((text) => code.normalise(text))).toEqual(normal);
    expect(() => texts.map((text) => code.problem(text, '2026-01-15'))).not.toThrow();
  });
});
