const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^(\d{4})$/;

/** A reporting period: its year, first and last day. */
export interface Period {
  readonly year: number;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Reads `2026`, `2026-Q2` or `2026-06`; undefined for anything else. */
export function periodOf(text: string): Period | undefined {
  const month = MONTH.exec(text);
  if (month) return months(Number(month[1]), Number(month[2]), 1);
  const quarter = QUARTER.exec(text);
  if (quarter) return months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const year = YEAR.exec(text);
  return year ? months(Number(year[1]), 1, 12) : undefined;
}

function months(year: number, first: number, count: number): Period {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { year, firstDay: day(Date.UTC(year, first - 1, 1)), lastDay: day(Date.UTC(year, first - 1 + count, 0)) };
}
