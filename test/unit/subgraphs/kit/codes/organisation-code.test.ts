import { organisationCode } from '../../../../../subgraphs/kit/src/codes/organisation-code.js';

test.each(['000000115', '00000022X', 'MF0000013', 'MA0000015'])('%s is valid', (code) => {
  expect(organisationCode.problem(code)).toBeUndefined();
});

test('the printed form with a hyphen, in lower case, is normalised', () => {
  expect(organisationCode.normalise(' 00000022-x')).toBe('00000022X');
});

test.each([
  ['000000116', 'should be 5'],
  ['000000220', 'should be X'],
  ['MA000001A', 'a digit or X'],
  ['ma0000015', 'a digit or X'],
  ['0000００115', 'a digit or X'],
  ['00000115', 'it has 8'],
  ['00000022-X', 'it has 10'],
])('%s is refused', (code, said) => {
  expect(organisationCode.problem(code)).toMatchObject({ rule: 'S3', en: expect.stringContaining(said) });
});

test('a check value of 11 is written 0', () => {
  expect(organisationCode.problem('000000000')).toBeUndefined();
});
