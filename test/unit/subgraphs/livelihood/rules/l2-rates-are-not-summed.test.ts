import { l2Aggregation, l2SharedUnit } from '../../../../../subgraphs/livelihood/src/rules/l2-rates-are-not-summed.js';
import { indicatorRowProblems } from '../../../../../subgraphs/livelihood/src/indicator/indicator-row-problems.js';
import { refusals, refusedFields } from '../stand-in/rule-context.js';
import { indicator, reading, tables, TOWN } from '../stand-in/small-programme.js';

describe('L2: rates and shares are not summed', () => {
  it.each(['RATE', 'SHARE', 'CONTRIBUTION'])('refuses to sum an indicator of kind %s', async (kind) => {
    expect(await refusedFields(l2Aggregation, indicator({ kind, aggregation: 'SUM' }))).toEqual(['aggregation']);
    expect(await refusedFields(l2Aggregation, indicator({ kind, aggregation: 'NONE' }))).toEqual([]);
    expect(indicatorRowProblems({ kind, aggregation: 'SUM', unit: '1' })).toMatchObject([{ column: 'aggregation', rule: 'L2' }]);
  });

  it.each(['COUNT', 'CUMULATIVE', 'MONEY', 'VISITS'])('lets an indicator of kind %s be summed', async (kind) => {
    expect(await refusedFields(l2Aggregation, indicator({ kind }))).toEqual([]);
  });

  it('refuses a reading in another unit than its indicator, and says which unit is meant', async () => {
    const [refusal] = await refusals(l2SharedUnit, reading(TOWN, '1'), { input: { unit: '万个' }, tables: tables() });
    expect(refusal).toMatchObject({ field: 'unit', en: 'the indicator\'s unit is "个", got "万个": convert the value' });
  });

  it('accepts a reading in the unit of its indicator', async () => {
    expect(await refusals(l2SharedUnit, reading(TOWN, '1'), { input: { unit: '个' }, tables: tables() })).toEqual([]);
  });
});
