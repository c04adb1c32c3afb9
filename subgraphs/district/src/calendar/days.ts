import type { Random } from '../random/random.js';

/** Days are text, `YYYY-MM-DD`, in no zone; reckoned with as numbers, counted from 1970-01-01. */
const DAY = 86_400_000;

/** A sample names the same thirty thousand days again and again, and reading and writing them is what costs. */
const numbers = new Map<string, number>();
const written = new Map<number, string>();

function toNumber(day: string): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY;
    numbers.set(day, number);
  }
  return number;
}

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
  const date = Math.min(Number(day.slice(8, 10)), lastDayOf(year, month));
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function lastDayOf(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 1 && isLeapYear ? 29 : LAST_DAYS[month]!;
}

export const addYears = (day: string, count: number): string => addMonths(day, count * 12);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => toNumber(to) - toNumber(from);

/** A day between two, both included. */
export const dayBetween = (from: string, to: string, random: Random): string =>
  addDays(from, random.integer(0, Math.max(0, daysBetween(from, to))));

export const earlier = (one: string, other: string): string => (one < other ? one : other);
export const later = (one: string, other: string): string => (one > other ? one : other);
