import { divisionPrefix } from '../../../../../gateway/cli/src/identity/division-prefix.js';

describe('the division of a token', () => {
  it.each([
    ['59', '59'],
    ['590000000000', '59'],
    ['590100000000', '5901'],
    ['590102', '590102'],
    ['590102000000', '590102'],
    ['590102001', '590102001'],
    ['590102001000', '590102001'],
    ['590102001001', '590102001001'],
    ['441900003000', '441900003'],
    ['441900', '4419'],
  ])('is the significant digits: %s is %s', (code, prefix) => {
    expect(divisionPrefix(code)).toBe(prefix);
  });

  it.each(['', '5', '590', '59010', '5901020', '59010200100', '5901020010011', '59010X', '000000000000', '００', '590102000001', '59 '])(
    'refuses %j',
    (code) => {
      expect(() => divisionPrefix(code)).toThrow('--division is wrong: expected a division code of 2, 4, 6, 9 or 12 digits');
    },
  );
});
