import { bad, same, type FieldKind } from './kind.js';

const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment with its zone; kept and shown as ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const instantKind: FieldKind = {
  name: 'instant',
  column: { sqlite: 'text', postgres: 'timestamptz(3)' },
  output: 'DateTime',
  input: 'DateTime',
  compare: 'range',
  toColumn: (value: string | Date) => new Date(value).toISOString(),
  fromColumn: (raw: string | Date) => new Date(raw).toISOString(),
  parse: (cell) => {
    const text = cell.trim();
    const time = written.test(text) ? new Date(text) : new Date(Number.NaN);
    return Number.isNaN(time.getTime())
      ? bad('time', '应为带时区的时刻,例如 2022-03-17T08:00:00+08:00', 'expected a moment with its zone, such as 2022-03-17T08:00:00+08:00')
      : { value: time.toISOString() };
  },
  print: same,
};
