import { circleRowProblems } from '../../../../../subgraphs/livelihood/src/circle/circle-row-problems.js';
import { l6CoverageIsAShare } from '../../../../../subgraphs/livelihood/src/rules/l6-coverage-is-a-share.js';
import { refusedFields } from '../stand-in/rule-context.js';

describe('L6: residents covered are a part of all residents', () => {
  it.each([
    ['0', []],
    ['1', []],
    ['1.000001', ['coverageRate']],
    ['-0.1', ['coverageRate']],
  ])('judges a coverage of %s', async (coverageRate, fields) => {
    expect(await refusedFields(l6CoverageIsAShare, { coverageRate, minutes: 15 })).toEqual(fields);
    expect(await refusedFields(l6CoverageIsAShare, { coverageRate: '0.5', minutes: 15 }, { input: { coverageRate } })).toEqual(fields);
  });

  it('refuses a circle without a radius', async () => {
    expect(await refusedFields(l6CoverageIsAShare, { coverageRate: '0.5', minutes: 0 })).toEqual(['minutes']);
    expect(circleRowProblems({ coverageRate: '1.2', minutes: 0, region: '590102001000' })).toMatchObject([
      { column: 'coverage_rate', rule: 'L6' },
      { column: 'minutes' },
    ]);
  });
});
