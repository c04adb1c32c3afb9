import { calendarDay, daysBefore, isCalendarDay } from '../../../schema/src/calendar-day.js';

test.each([
  ['2026-11-25T15:59:59.999Z', '2026-11-25'],
  ['2026-11-25T16:00:00.000Z', '2026-11-26'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'],
])('%s is on %s, where the departments are', (moment, day) => expect(calendarDay(new Date(moment))).toBe(day));

test.each([
  ['2026-11-25', 0, '2026-11-25'],
  ['2026-11-25', 25, '2026-10-31'],
  ['2028-03-01', 1, '2028-02-29'],
  ['2026-01-01', 400, '2024-11-27'],
])('before %s by %i days is %s', (day, days, before) => expect(daysBefore(day, days)).toBe(before));

test.each([
  ['2026-11-25', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-11-5', false],
  ['2026-11-25T00:00', false],
  ['', false],
])('whether %s is a day: %s', (text, is) => expect(isCalendarDay(text)).toBe(is));
