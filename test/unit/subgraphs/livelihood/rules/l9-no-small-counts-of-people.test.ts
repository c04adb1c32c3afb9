import { l9NoSmallCountsOfPeople } from '../../../../../subgraphs/livelihood/src/rules/l9-no-small-counts-of-people.js';
import { refusedFields } from '../stand-in/rule-context.js';
import { indicator, reading, tables, VILLAGE } from '../stand-in/small-programme.js';

const check = (value: string, unit: string) =>
  refusedFields(l9NoSmallCountsOfPeople, reading(VILLAGE, value), { tables: tables({ indicators: [indicator({ unit })] }) });

describe('L9: no small counts of people', () => {
  it.each(['1', '4'])('refuses to keep a count of %s persons', async (value) => {
    expect(await check(value, '人')).toEqual(['value']);
  });

  it.each(['0', '5', '700'])('keeps a count of %s persons', async (value) => {
    expect(await check(value, '人')).toEqual([]);
  });

  it('keeps small counts of things and of visits', async () => {
    expect(await check('2', '个')).toEqual([]);
    expect(await check('2', '人次')).toEqual([]);
  });
});
