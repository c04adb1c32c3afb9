import { createCalendar } from '../../../../../gateway/server/src/http/calendar.js';

test('a day begins at midnight in the departments’ zone', () => {
  let now = new Date('2022-11-29T15:59:59.999Z');
  const today = createCalendar(() => now);
  expect(today()).toBe('2022-11-29');
  now = new Date('2022-11-29T16:00:00Z');
  expect(today()).toBe('2022-11-30');
  now = new Date('2022-11-29T15:00:00Z');
  expect(today()).toBe('2022-11-29');
});
