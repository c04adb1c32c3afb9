import { batch, sql, startsWith, type Condition, type Context, type EntityClass } from '@redsail/kit';
import { coveringPrefixes, intoDivisions } from '../division/division-tree.js';

/** The rows whose column holds the code of one of the divisions, or of a division below one. */
export const inDivisions = (column: string, divisions: readonly string[]): Condition =>
  sql`(${sql.join(
    coveringPrefixes(divisions).map((prefix) => startsWith(sql.ref(column), prefix)),
    sql` or `,
  )})`;

/**
 * The rows of a register in each division and everything below it: one statement for all the divisions of a request's step,
 * sorted out in memory. Ordered by id.
 */
export async function rowsWithin<T extends { readonly id: string; readonly region: string }>(
  context: Context,
  target: EntityClass,
  divisions: readonly string[],
  where: Readonly<Record<string, string>> = {},
): Promise<Map<string, T[]>> {
  const loader = batch<string, T[]>(context, `${target.name} within divisions ${JSON.stringify(where)}`, async (codes) => {
    const rows = await context.rows(target).where(where).and(inDivisions('region', codes)).all();
    const found = intoDivisions(codes, rows as unknown as T[], (row) => row.region);
    return codes.map((code) => found.get(code)!);
  });
  const loaded = await Promise.all(divisions.map((division) => loader.load(division)));
  return new Map(divisions.map((division, at) => [division, loaded[at]!]));
}
