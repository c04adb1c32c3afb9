import { periodOf } from '../../../../../subgraphs/livelihood/src/indicator/period.js';

describe('reporting periods', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
  ])('knows the first and last day of %s', (text, firstDay, lastDay) => {
    expect(periodOf(text)).toEqual({ year: Number(text.slice(0, 4)), firstDay, lastDay });
  });

  it.each(['', '2026-00', '2026-Q0', '2022-Q1/Q3', '2026-06-30'])('knows no period "%s"', (text) => {
    expect(periodOf(text)).toBeUndefined();
  });
});
