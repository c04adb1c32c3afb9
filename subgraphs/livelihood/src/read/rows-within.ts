import { batch, type Context, type EntityClass } from '@redsail/kit';
import { intoDivisions, sharedPrefix } from '../division/division-tree.js';

type Where = Parameters<ReturnType<Context['rows']>['where']>[0];

/**
 * The rows of a register in each division and everything below it: one statement for all the divisions of a request's step,
 * the one range of the index that holds them, sorted out in memory. Ordered by id.
 */
export async function rowsWithin<T extends { readonly id: string; readonly region: string }>(
  context: Context,
  target: EntityClass,
  divisions: readonly string[],
  where: Where = {},
): Promise<Map<string, T[]>> {
  const loader = batch<string, T[]>(context, `${target.name} within divisions ${JSON.stringify(where)}`, async (codes) => {
    const rows = await context.rows(target).where({ region: { startsWith: sharedPrefix(codes) }, ...where }).all();
    const found = intoDivisions(codes, rows as unknown as T[], (row) => row.region);
    return codes.map((code) => found.get(code)!);
  });
  const loaded = await Promise.all(divisions.map((division) => loader.load(division)));
  return new Map(divisions.map((division, at) => [division, loaded[at]!]));
}
