import { itemTargetReached } from '../../../../../subgraphs/livelihood/src/rules/item-target-reached.js';
import { refusals } from '../stand-in/rule-context.js';
import { COUNTY, indicator, item, OTHER_TOWN, reading, tables, TOWN } from '../stand-in/small-programme.js';

const complete = (rows: Parameters<typeof tables>[0]) => refusals(itemTargetReached, item(), { tables: tables(rows) });

describe('an item is completed when its target is reached', () => {
  it('sums the newest readings of all divisions, corrections included', async () => {
    const readings = [
      reading(TOWN, '30', { period: '2026-05', asOfOn: '2026-05-31' }),
      reading(TOWN, '70'),
      reading(TOWN, '60', { revision: 1 }),
      reading(OTHER_TOWN, '40'),
    ];
    expect(await complete({ readings })).toEqual([]);
    expect(await complete({ readings: readings.slice(0, 3) })).toMatchObject([
      { en: 'the principal indicator is at 60, short of its target of 100' },
    ]);
  });

  it('takes a rate from the programme’s own division', async () => {
    const indicators = [indicator({ kind: 'RATE', aggregation: 'NONE', target: '0.9' })];
    expect(await complete({ indicators, readings: [reading(TOWN, '0.99')] })).toHaveLength(1);
    expect(await complete({ indicators, readings: [reading(COUNTY, '0.9')] })).toEqual([]);
  });

  it('waits for every milestone', async () => {
    const milestones = [{ id: 'm', item: 'LivelihoodItem:p/1', actualOn: null }];
    expect(await complete({ milestones, readings: [reading(TOWN, '100')] })).toMatchObject([{ en: '1 milestones are not reached yet' }]);
  });

  it('needs no number where none was promised', async () => {
    expect(await complete({ indicators: [indicator({ target: null })] })).toEqual([]);
  });
});
