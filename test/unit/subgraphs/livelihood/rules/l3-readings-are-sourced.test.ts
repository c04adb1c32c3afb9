import { l3CorrectsTheNewest, l3Sourced } from '../../../../../subgraphs/livelihood/src/rules/l3-readings-are-sourced.js';
import { readingRowProblems } from '../../../../../subgraphs/livelihood/src/indicator/reading-row-problems.js';
import { refusedFields } from '../stand-in/rule-context.js';
import { reading, tables, TOWN } from '../stand-in/small-programme.js';

const check = (more: object) => refusedFields(l3Sourced, reading(TOWN, '1', more), { tables: tables() });

describe('L3: readings are sourced, dated and never overwritten', () => {
  it('accepts a reading with source, period and as-of day', async () => {
    expect(await check({})).toEqual([]);
    expect(await check({ period: '2026-Q2' })).toEqual([]);
    expect(await check({ period: '2026' })).toEqual([]);
  });

  it('refuses a blank source', async () => {
    expect(await check({ source: ' ' })).toEqual(['source']);
  });

  it.each(['2026-13', '2026-Q5', '2026年6月', '26-06', '2026-6'])('refuses the period %s', async (period) => {
    expect(await check({ period })).toEqual(['period']);
  });

  it('refuses a period outside the programme’s year', async () => {
    expect(await check({ period: '2025-12', asOfOn: '2026-01-05' })).toEqual(['period']);
  });

  it('refuses an as-of day before the period begins or in the future', async () => {
    expect(await check({ asOfOn: '2026-05-31' })).toEqual(['asOfOn']);
    expect(await check({ asOfOn: '2026-07-01' })).toEqual(['asOfOn']);
  });

  it('wants a correction to follow the newest revision', async () => {
    const first = reading(TOWN, '1');
    const correction = (revision: number) =>
      refusedFields(l3CorrectsTheNewest, reading(TOWN, '3', { revision, corrects: first.id }), { tables: tables({ readings: [first] }) });
    expect(await correction(1)).toEqual([]);
    expect(await correction(2)).toEqual(['corrects']);
  });

  it('checks rows of an import alike, and wants corrections to say why', () => {
    expect(readingRowProblems(reading(TOWN, '1'))).toEqual([]);
    expect(readingRowProblems(reading(TOWN, '1', { asOfOn: '2026-05-31' }))).toMatchObject([{ column: 'as_of_on', rule: 'L3' }]);
    expect(readingRowProblems(reading(TOWN, '1', { revision: 1, correction: null }))).toMatchObject([{ column: 'correction', rule: 'L3' }]);
    expect(readingRowProblems(reading('590102000001', '1'))).toMatchObject([{ column: 'region_code', rule: 'S2' }]);
  });
});
