import { byPeriod } from '../../../../../subgraphs/livelihood/src/indicator/by-period.js';
import { COUNTY, indicator, OTHER_TOWN, programme, reading, TOWN } from '../stand-in/small-programme.js';

const found = (more: object = {}) => ({ one: { indicator: indicator(more) }, programme: { programme } }) as never;
const may = { period: '2026-05', asOfOn: '2026-05-31' };

describe('the curve of an indicator', () => {
  const readings = [
    reading(TOWN, '30'),
    reading(OTHER_TOWN, '40'),
    reading(OTHER_TOWN, '38', { revision: 1 }),
    reading(TOWN, '20', may),
    reading(COUNTY, '5', { ...may, remainder: true }),
  ] as never[];

  it('sums the newest revisions period by period, oldest first', () => {
    expect(byPeriod(found(), readings, null)).toEqual([
      { period: '2026-05', value: '25', asOfOn: '2026-05-31', divisions: 2 },
      { period: '2026-06', value: '68', asOfOn: '2026-06-30', divisions: 2 },
    ]);
  });

  it('is drawn for one town alone', () => {
    expect(byPeriod(found(), readings, OTHER_TOWN)).toEqual([{ period: '2026-06', value: '38', asOfOn: '2026-06-30', divisions: 1 }]);
  });

  it('of a rate is the division’s own', () => {
    const own = byPeriod(found({ aggregation: 'NONE' }), [reading(COUNTY, '0.6'), reading(TOWN, '0.7')] as never[], '590000000000');
    expect(own.map((point) => point.value)).toEqual(['0.6']);
  });
});
