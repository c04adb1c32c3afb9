import { addDays, addMonths, addYears, dayBetween, daysBetween } from '../../../../../subgraphs/district/src/calendar/days.js';
import { randomStream } from '../../../../../subgraphs/district/src/random/random.js';

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['1969-12-31', 1, '1970-01-01'],
])('%s and %p days is %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-01-31', -2, '2023-11-30'],
  ['2024-03-15', 22, '2026-01-15'],
])('%s and %p months is %s', (day, count, expected) => {
  expect(addMonths(day, count)).toBe(expected);
});

test('a year after a leap day is the last of February', () => {
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
});

test('days are counted across years, backwards too', () => {
  expect(daysBetween('2023-12-31', '2025-01-01')).toBe(367);
  expect(daysBetween('2025-01-01', '2023-12-31')).toBe(-367);
});

test('a day between two can be either end', () => {
  const random = randomStream(1, 'days');
  const drawn = new Set(Array.from({ length: 100 }, () => dayBetween('2026-02-28', '2026-03-01', random)));
  expect([...drawn].sort()).toEqual(['2026-02-28', '2026-03-01']);
});
