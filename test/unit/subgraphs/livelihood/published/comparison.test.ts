import { comparisonOf } from '../../../../../subgraphs/livelihood/src/published/comparison.js';

const compare = (value: string, bound: string, counted: string | null) => comparisonOf({ value, bound } as never, counted);

describe('a published figure beside its count', () => {
  it('shows the difference with its sign', () => {
    expect(compare('85', 'EXACT', '84')).toEqual({ counted: '84', difference: '-1', agrees: false });
    expect(compare('1.618', 'EXACT', '1.617')).toEqual({ counted: '1.617', difference: '-0.001', agrees: false });
  });

  it.each([
    ['675', 'EXACT', '675', true],
    ['6300000', 'AT_LEAST', '6300001', true],
    ['6300000', 'AT_LEAST', '6299999', false],
    ['0.7', 'BELOW', '0.68', true],
    ['0.7', 'BELOW', '0.7', false],
    ['1000', 'ABOUT', '1100', true],
    ['1000', 'ABOUT', '899', false],
  ])('judges %s %s beside %s by its bound: %s', (value, bound, counted, agrees) => {
    expect(compare(value, bound, counted)?.agrees).toBe(agrees);
  });

  it('says nothing where nothing is registered', () => {
    expect(compare('675', 'EXACT', null)).toBeNull();
  });
});
