/** Days change in the departments' zone. */
const CALENDAR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const MINUTE_MS = 60_000;

/** Says which day it is, `2022-11-30`. Every request asks; it is worked out once a minute. */
export function createCalendar(clock: () => Date): () => string {
  let minute = Number.NaN;
  let day = '';
  return () => {
    const now = clock();
    const current = Math.floor(now.getTime() / MINUTE_MS);
    if (current !== minute) {
      minute = current;
      day = CALENDAR.format(now);
    }
    return day;
  };
}
