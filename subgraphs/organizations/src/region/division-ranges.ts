import { divisionPrefix, sql } from '@redsail/kit';

/** Sorts after every character that an id may hold, so that a prefix is a range which an ordinary index serves. */
const AFTER_ALL = '\u{10FFFF}';

/**
 * Rows `(code, low, high)` for a `values` list: whatever lies in a division or below it has a code that begins with the
 * division's digits, and so an id in [low, high).
 */
export const divisionRanges = (codes: readonly string[]) =>
  sql.join(
    codes.map((code) => {
      const low = `Region:${divisionPrefix(code)}`;
      return sql`(${code}, ${low}, ${low + AFTER_ALL})`;
    }),
  );

/** `column in (…)` that holds for no row when the list is empty, and for every row when there is no list. */
export const among = (column: string, list: readonly string[] | null | undefined) =>
  list ? sql`${sql.ref(column)} in (${sql.join([...list, ''])})` : sql`1 = 1`;
