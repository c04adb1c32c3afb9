import { compare, difference, exact, sum, sumOfYuan } from '../../../../../subgraphs/livelihood/src/amount/exact.js';

describe('exact decimals', () => {
  it('adds what a float cannot', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3');
    expect(sum(['90071992547409.93', '0.01'])).toBe('90071992547409.94');
    expect(sum([])).toBe('0');
  });

  it('writes large numbers out, never with an exponent', () => {
    expect(sum(['999999999999999999999', '1'])).toBe('1000000000000000000000');
    expect(sumOfYuan(['139900000000', '0.5'])).toBe('139900000000.50');
  });

  it('subtracts and compares', () => {
    expect(difference('84', '85')).toBe('-1');
    expect(compare('0.70', '0.7')).toBe(0);
    expect(compare('9', '10')).toBeLessThan(0);
  });

  it('refuses a float where somebody lets one in', () => {
    expect(() => exact(0.1 as unknown as string)).toThrow();
  });
});
