const ZONE_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The calendar day of a moment where the departments are (+08:00), `2026-11-25`. Days compare as texts. */
export const calendarDay = (moment: Date): string => new Date(moment.getTime() + ZONE_MS).toISOString().slice(0, 10);

/** So many days before a day. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);

export const isCalendarDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text);

/** 2026-02-30 is read as 2 March, and so found out. */
function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
