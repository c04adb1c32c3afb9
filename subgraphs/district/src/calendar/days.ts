import type { Random } from '../random/random.js';

/** Days are text, `YYYY-MM-DD`, in no zone; reckoned with as numbers, counted from 1970-01-01. */
const DAY = 86_400_000;

const toNumber = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY;

/** A sample names the same thirty thousand days again and again, and writing one out is what costs. */
const written = new Map<number, string>();

function fromNumber(number: number): string {
  let day = written.get(number);
  if (day === undefined) {
    day = new Date(number * DAY).toISOString().slice(0, 10);
    written.set(number, day);
  }
  return day;
}

export const addDays = (day: string, count: number): string => fromNumber(toNumber(day) + count);

/** The same day of the month `count` months later, or that month's last day. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), months % 12];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromNumber(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), lastDay)) / DAY);
}

export const addYears = (day: string, count: number): string => addMonths(day, count * 12);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => toNumber(to) - toNumber(from);

/** A day between two, both included. */
export const dayBetween = (from: string, to: string, random: Random): string => addDays(from, random.integer(0, Math.max(0, daysBetween(from, to))));

export const earlier = (one: string, other: string): string => (one < other ? one : other);
export const later = (one: string, other: string): string => (one > other ? one : other);
