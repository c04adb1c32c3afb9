import { itemPart, overdueDays } from '../../../../../subgraphs/livelihood/src/item/item-part.js';
import { COUNTY, indicator, item, OTHER_TOWN, programme, reading, target, TOWN } from '../stand-in/small-programme.js';

const standing = (more: object = {}) => ({
  item: item(),
  indicators: [{ indicator: indicator(), targets: [target(TOWN, '60'), target(OTHER_TOWN, '40')], readings: [reading(TOWN, '66')] }],
  milestones: [],
  ...more,
});
const whole = (one: object) => ({ programme, items: [one], reportedOn: '2026-06-30' }) as never;
const part = (division: string, more: object = {}) => {
  const one = standing(more);
  return itemPart(whole(one), one as never, division);
};

describe('an item in a division', () => {
  it('shows a town its own completion above one, and blue', () => {
    expect(part(TOWN)).toMatchObject({ regionCode: TOWN, plan: '60', done: '66', completionRate: '1.1', light: 'BLUE', unit: '个' });
  });

  it('shows a town that has not reported as lagging, with no completion', () => {
    expect(part(OTHER_TOWN)).toMatchObject({ plan: '40', done: null, completionRate: null, light: 'RED' });
  });

  it('shows the programme’s division the whole', () => {
    expect(part(COUNTY)).toMatchObject({ regionCode: COUNTY, plan: '100', done: '66', completionRate: '0.66', light: 'GREEN' });
    expect(part('590000000000')).toMatchObject({ regionCode: COUNTY, done: '66' });
  });

  it('is not there for a division that has no part in it', () => {
    expect(part('590102003000')).toBeNull();
  });

  it('is there for the programme’s division even without an indicator', () => {
    expect(part(COUNTY, { indicators: [] })).toMatchObject({ plan: null, done: null, completionRate: null, light: 'GREEN', unit: null });
  });

  it('counts the days of the most overdue milestone on the reporting day', () => {
    const milestones = [
      { plannedOn: '2026-05-01', actualOn: '2026-05-20' },
      { plannedOn: '2026-06-20', actualOn: null },
      { plannedOn: '2026-06-10', actualOn: '2026-07-05' },
      { plannedOn: '2026-10-31', actualOn: null },
    ];
    expect(overdueDays({ milestones } as never, '2026-06-30')).toBe(20);
    expect(overdueDays({ milestones } as never, null)).toBe(0);
  });
});
