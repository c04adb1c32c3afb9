import type { Context, Row } from '@redsail/kit';
import { PublishedFigure } from './published-figure.register.js';

/** Which figure is meant: by code, division and year. */
export interface Meant {
  readonly code: string;
  readonly region: string;
  readonly year: number;
}

/** The published figures that are meant, in their order; null where none was published. One statement. */
export async function publishedFor(context: Context, meant: readonly (Meant | null)[]): Promise<(Row | null)[]> {
  const wanted = meant.filter((one) => one !== null);
  const rows = await context
    .rows(PublishedFigure)
    .where({ code: [...new Set(wanted.map((one) => one.code))], region: [...new Set(wanted.map((one) => one.region))] })
    .all();
  const found = new Map(rows.map((row) => [`${String(row.code)} ${String(row.region)} ${String(row.period)}`, row]));
  return meant.map((one) => (one ? (found.get(`${one.code} ${one.region} ${one.year}`) ?? null) : null));
}
