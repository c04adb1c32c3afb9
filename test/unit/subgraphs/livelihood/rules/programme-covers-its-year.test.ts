import { programmeCoversItsYear } from '../../../../../subgraphs/livelihood/src/rules/programme-covers-its-year.js';
import { refusedFields } from '../stand-in/rule-context.js';
import { programme } from '../stand-in/small-programme.js';

const check = (more: object) => refusedFields(programmeCoversItsYear, { ...programme, ...more });

describe('a programme covers its year', () => {
  it('accepts a plan within the year, and one that ends in the next', async () => {
    expect(await check({})).toEqual([]);
    expect(await check({ endsOn: '2027-03-31' })).toEqual([]);
  });

  it('refuses a plan that ends before it starts or starts in another year', async () => {
    expect(await check({ endsOn: '2025-12-31' })).toEqual(['endsOn']);
    expect(await check({ startsOn: '2025-12-01' })).toEqual(['startsOn']);
  });

  it('refuses a division whose code no standard knows', async () => {
    expect(await check({ region: '590102000001' })).toEqual(['region']);
  });
});
