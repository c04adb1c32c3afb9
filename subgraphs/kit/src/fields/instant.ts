import { isDay } from './day.js';
import { bad, type FieldKind } from './kind.js';

const written = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const problem = {
  rule: 'time',
  zh: '应为带时区的时刻，例如 2022-03-17T08:00:00+08:00',
  en: 'expected a moment with its zone, such as 2022-03-17T08:00:00+08:00',
};

/** Undefined for what is no moment of the years 1 to 9999 in UTC: before and after, text order is no longer time order. */
function iso(moment: Date): string | undefined {
  if (Number.isNaN(moment.getTime())) return undefined;
  const text = moment.toISOString();
  return isDay(text.slice(0, 10)) ? text : undefined;
}

/** PostgreSQL writes `0099-12-31 08:00:00+00`. Date takes that for 1999; ISO 8601 it reads to the letter. */
const fromPostgres = (text: string): string => text.replace(' ', 'T').replace(/[+-]\d{2}$/, '$&:00');

/** A moment with its zone; kept and shown as ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const instantKind: FieldKind = {
  name: 'instant',
  column: { sqlite: 'text', postgres: 'timestamptz(3)' },
  output: 'DateTime',
  input: 'DateTime',
  compare: 'range',
  toColumn: (value: string | Date) => new Date(value).toISOString(),
  fromColumn: (raw: string | Date) => new Date(typeof raw === 'string' ? fromPostgres(raw) : raw).toISOString(),
  parse: (cell) => {
    const text = cell.trim();
    // Date would take 30 February for 2 March.
    const value = isDay(written.exec(text)?.[1] ?? '') ? iso(new Date(text)) : undefined;
    return value === undefined ? bad(problem.rule, problem.zh, problem.en) : { value };
  },
  print: (value: string | Date) => new Date(value).toISOString(),
  check: (value: string | Date) => (iso(new Date(value)) === undefined ? problem : undefined),
};
