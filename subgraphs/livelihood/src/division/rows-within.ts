import type { Context, EntityClass } from '@redsail/kit';
import { intoDivisions, sharedPrefix } from './division-tree.js';

type Where = Parameters<ReturnType<Context['rows']>['where']>[0];

/**
 * The rows of a register in each division and everything below it: one statement for all divisions, the one range of the index that
 * holds them, sorted out in memory. Ordered by id.
 */
export async function rowsWithin<T extends { readonly id: string; readonly region: string }>(
  context: Context,
  target: EntityClass,
  divisions: readonly string[],
  where: Where = {},
): Promise<Map<string, T[]>> {
  const rows = await context.rows(target).where({ region: { startsWith: sharedPrefix(divisions) }, ...where }).all();
  return intoDivisions(divisions, rows as unknown as T[], (row) => row.region);
}
