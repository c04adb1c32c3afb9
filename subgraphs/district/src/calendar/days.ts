import type { Random } from '../random/random.js';

const DAY = 86_400_000;

/** Days are text, `YYYY-MM-DD`, in no zone. */
const toTime = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const fromTime = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string => fromTime(toTime(day) + count * DAY);

/** The same day of the month `count` months later, or that month's last day. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return fromTime(Date.UTC(Math.floor(months / 12), months % 12, Math.min(Number(day.slice(8, 10)), lastDay)));
}

export const addYears = (day: string, count: number): string => addMonths(day, count * 12);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((toTime(to) - toTime(from)) / DAY);

/** A day between two, both included. */
export const dayBetween = (from: string, to: string, random: Random): string => addDays(from, random.integer(0, Math.max(0, daysBetween(from, to))));

export const earlier = (one: string, other: string): string => (one < other ? one : other);
export const later = (one: string, other: string): string => (one > other ? one : other);
