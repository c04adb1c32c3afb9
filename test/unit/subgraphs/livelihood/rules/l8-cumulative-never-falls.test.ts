import {
  inForce,
  l8CumulativeNeverFalls,
  l8InvestmentNeverFalls,
  l8VisitsNeverFall,
} from '../../../../../subgraphs/livelihood/src/rules/l8-cumulative-never-falls.js';
import { refusedFields } from '../stand-in/rule-context.js';
import { indicator, OTHER_TOWN, reading, tables, TOWN } from '../stand-in/small-programme.js';

const april = reading(TOWN, '40', { period: '2026-04', asOfOn: '2026-04-30' });
const june = reading(TOWN, '60');
const check = (record: object, kind = 'CUMULATIVE', readings: object[] = [april, june]) =>
  refusedFields(l8CumulativeNeverFalls, record, { tables: tables({ indicators: [indicator({ kind })], readings }) });

const may = (value: string, more: object = {}) => reading(TOWN, value, { period: '2026-05', asOfOn: '2026-05-31', ...more });

describe('L8: a cumulative figure never falls within a year', () => {
  it.each(['CUMULATIVE', 'VISITS', 'MONEY'])('holds for kind %s', async (kind) => {
    expect(await check(reading(TOWN, '59', { period: '2026-Q2' }), kind, [april, june])).toEqual(['value']);
  });

  it.each(['COUNT', 'RATE', 'SHARE'])('does not hold for kind %s', async (kind) => {
    expect(await check(may('39'), kind)).toEqual([]);
  });

  it('lets a reading that comes late in between its neighbours', async () => {
    expect(await check(may('50'))).toEqual([]);
    expect(await check(may('39'))).toEqual(['value']);
    expect(await check(may('61'))).toEqual(['value']);
  });

  it('starts anew with the year, and knows its own division only', async () => {
    expect(await check(reading(TOWN, '1', { period: '2027-01', asOfOn: '2027-01-31' }))).toEqual([]);
    expect(await check(reading(OTHER_TOWN, '1'))).toEqual([]);
  });

  it('measures against the correction, not against what was corrected', async () => {
    const corrected = reading(TOWN, '45', { revision: 1 });
    expect(await check(reading(TOWN, '46', { period: '2026', asOfOn: '2026-06-30' }), 'CUMULATIVE', [april, june, corrected])).toEqual([]);
    expect(inForce([june, corrected, april]).map((one) => one.value)).toEqual(['40', '45']);
  });

  it('holds for the investment of a project; a lower amount is a correction', async () => {
    expect(await refusedFields(l8InvestmentNeverFalls, { completed: '10.00' }, { input: { amount: '9.99' } })).toEqual(['amount']);
    expect(await refusedFields(l8InvestmentNeverFalls, { completed: '10.00' }, { input: { amount: '10.00' } })).toEqual([]);
  });

  it('holds for the visits of a care facility within a year', async () => {
    const facility = { visitsTotal: 500, visitsAsOfOn: '2026-03-31' };
    expect(await refusedFields(l8VisitsNeverFall, facility, { input: { visits: 499, asOfOn: '2026-06-30' } })).toEqual(['visits']);
    expect(await refusedFields(l8VisitsNeverFall, facility, { input: { visits: 900, asOfOn: '2026-03-30' } })).toEqual(['asOfOn']);
    expect(await refusedFields(l8VisitsNeverFall, facility, { today: '2027-02-01', input: { visits: 20, asOfOn: '2027-01-31' } })).toEqual(
      [],
    );
  });
});
