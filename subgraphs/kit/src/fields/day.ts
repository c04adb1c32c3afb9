import { bad, same, type FieldKind } from './kind.js';

/** True for a real day of the Gregorian calendar written YYYY-MM-DD (GB/T 7408), from year 1 on: PostgreSQL has no year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

const problem = { rule: 'date', zh: '应为真实存在的日期，写作 YYYY-MM-DD', en: 'expected a real calendar day, YYYY-MM-DD' };

/** A calendar day of zone +08:00, `YYYY-MM-DD`. */
export const dayKind: FieldKind = {
  name: 'day',
  column: { sqlite: 'text', postgres: 'date' },
  output: 'Date',
  input: 'Date',
  compare: 'range',
  toColumn: same,
  fromColumn: same,
  parse: (cell) => (isDay(cell.trim()) ? { value: cell.trim() } : bad(problem.rule, problem.zh, problem.en)),
  print: same,
  check: (value: string) => (isDay(value) ? undefined : problem),
};
