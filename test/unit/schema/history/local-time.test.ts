import { localTime } from '../../../../schema/src/history/local-time.js';

/** A machine that is so many minutes ahead of UTC. */
function at(instant: string, minutes: number): Date {
  const date = new Date(instant);
  date.getTimezoneOffset = () => -minutes;
  return date;
}

test.each([
  ['2026-06-30T23:30:00.000Z', 480, '2026-07-01T07:30:00.000+08:00'],
  ['2026-07-01T00:30:00.000Z', -210, '2026-06-30T21:00:00.000-03:30'],
  ['2026-07-01T09:30:00.123Z', 0, '2026-07-01T09:30:00.123+00:00'],
])('%s, %i minutes ahead of UTC, is %s', (instant, minutes, written) => {
  expect(localTime(at(instant, minutes))).toBe(written);
  expect(Date.parse(written)).toBe(Date.parse(instant));
});
