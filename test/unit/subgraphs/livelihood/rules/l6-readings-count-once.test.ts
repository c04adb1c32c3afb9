import { l6ReadingsCountOnce } from '../../../../../subgraphs/livelihood/src/rules/l6-readings-count-once.js';
import { refusedFields } from '../stand-in/rule-context.js';
import { COUNTY, indicator, OTHER_TOWN, reading, tables, TOWN, VILLAGE } from '../stand-in/small-programme.js';

const check = (record: object, ...readings: object[]) => refusedFields(l6ReadingsCountOnce, record, { tables: tables({ readings }) });

describe('L6: nothing is counted in a division and again above it', () => {
  it('accepts readings of divisions beside each other', async () => {
    expect(await check(reading(TOWN, '1'), reading(OTHER_TOWN, '2'))).toEqual([]);
  });

  it('refuses the whole of a division whose parts have reported, and takes its remainder', async () => {
    expect(await check(reading(COUNTY, '3'), reading(TOWN, '1'))).toEqual(['remainder']);
    expect(await check(reading(COUNTY, '3', { remainder: true }), reading(TOWN, '1'))).toEqual([]);
  });

  it('refuses a part of a division that has reported the whole, not one that stated a remainder', async () => {
    expect(await check(reading(VILLAGE, '1'), reading(TOWN, '3'))).toEqual(['region']);
    expect(await check(reading(TOWN, '1'), reading(COUNTY, '3', { remainder: true }))).toEqual([]);
  });

  it('holds readings of the same period against each other only', async () => {
    expect(await check(reading(VILLAGE, '1'), reading(TOWN, '3', { period: '2026-05' }))).toEqual([]);
  });

  it('refuses a division outside the programme’s', async () => {
    expect(await check(reading('370211000000', '1'))).toEqual(['region']);
  });

  it('leaves rates to each division', async () => {
    const rate = tables({ indicators: [indicator({ kind: 'RATE', aggregation: 'NONE' })], readings: [reading(TOWN, '0.5')] });
    expect(await refusedFields(l6ReadingsCountOnce, reading(COUNTY, '0.6'), { tables: rate })).toEqual([]);
  });
});
