import { divisionPrefix, significantDigits } from '@redsail/kit';

/** True when `inner` is `outer` or lies below it. */
export const covers = (outer: string, inner: string): boolean => inner.startsWith(divisionPrefix(outer));

/** Where the levels of a 12-digit code end: province, prefecture, county, town, village (standard S2). */
const LEVELS = [12, 9, 6, 4, 2] as const;

/** The division and all above it, nearest first. Towns of a prefecture without counties have it as their county, too: it counts once. */
export function withAncestors(code: string): string[] {
  const significant = significantDigits(code);
  const chain = LEVELS.filter((length) => length <= significant).map((length) => code.slice(0, length).padEnd(12, '0'));
  return chain.filter((one, at) => one !== chain[at - 1]);
}

/** The longest run of digits that all the prefixes begin with. */
function shared(prefixes: readonly string[]): string {
  const [first = '', ...others] = prefixes;
  let length = first.length;
  for (const prefix of others) while (!prefix.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

/**
 * Prefixes that together cover the divisions and everything below them, one for each county that occurs and none inside another:
 * the towns of a county are one range of an index, divisions far apart do not make a query read what lies between them.
 */
export function coveringPrefixes(codes: readonly string[]): string[] {
  const counties = Map.groupBy(codes.map(divisionPrefix), (prefix) => prefix.slice(0, 6));
  const prefixes = [...counties.values()].map(shared).sort();
  const kept: string[] = [];
  for (const prefix of prefixes) if (kept.length === 0 || !prefix.startsWith(kept.at(-1)!)) kept.push(prefix);
  return kept;
}

/**
 * Sorts rows into the divisions that cover them: each row goes to every one of `codes` it lies in.
 * One pass over the rows, however many divisions are asked for.
 */
export function intoDivisions<T>(codes: readonly string[], rows: Iterable<T>, regionOf: (row: T) => string): Map<string, T[]> {
  const found = new Map(codes.map((code) => [code, [] as T[]]));
  for (const row of rows) {
    for (const code of withAncestors(regionOf(row))) found.get(code)?.push(row);
  }
  return found;
}
