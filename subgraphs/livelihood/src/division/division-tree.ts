import { divisionPrefix, parentDivision } from '@redsail/kit';

/** True when `inner` is `outer` or lies below it. */
export const covers = (outer: string, inner: string): boolean => inner.startsWith(divisionPrefix(outer));

/** The division and all above it, nearest first. */
export function withAncestors(code: string): string[] {
  const chain = [code];
  for (let above = parentDivision(code); above; above = parentDivision(above)) chain.push(above);
  return chain;
}

/** The longest run of digits that all the codes begin with: one range of an index that holds everything below all of them. */
export function sharedPrefix(codes: readonly string[]): string {
  const [first = '', ...others] = codes.map(divisionPrefix);
  let length = first.length;
  for (const code of others) {
    while (!code.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
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
