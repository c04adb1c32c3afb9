import { mobileNumber } from '../../../../../subgraphs/kit/src/codes/mobile-number.js';

test.each(['16900000001', '13000000000', '19999999999'])('%s is valid', (number) => {
  expect(mobileNumber.problem(number)).toBeUndefined();
});

test.each(['169 0000 0001', '169-0000-0001', '+86 16900000001', '008616900000001'])('%p is normalised to the 11 digits', (number) => {
  expect(mobileNumber.normalise(number)).toBe('16900000001');
});

test.each([
  ['053212345678', 'landline'],
  ['4001234567', 'service line'],
  ['8001234567', 'service line'],
  ['12345', 'short public line'],
  ['12000000000', '13 to 19'],
  ['1690000000', '13 to 19'],
  ['169000000011', '13 to 19'],
  ['１6900000001', '13 to 19'],
  ['1690000000l', '13 to 19'],
  ['', '13 to 19'],
])('%p is refused', (number, said) => {
  expect(mobileNumber.problem(number)).toMatchObject({ rule: 'S9', en: expect.stringContaining(said) });
});
