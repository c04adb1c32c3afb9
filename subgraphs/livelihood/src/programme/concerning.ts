import { batch, oneOf, sql, type Context } from '@redsail/kit';
import { covers, withAncestors } from '../division/division-tree.js';
import { inDivisions } from '../read/rows-within.js';
import { LivelihoodProgramme } from './livelihood-programme.register.js';

/** The request's programmes by id. What another statement has read already is not read again. */
export const programmesById = (context: Context): ReturnType<typeof batch<string, LivelihoodProgramme | null>> =>
  batch<string, LivelihoodProgramme | null>(context, 'livelihood programmes', async (ids) => {
    const rows = (await context.rows(LivelihoodProgramme).where({ id: ids }).all()) as unknown as LivelihoodProgramme[];
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/**
 * The programmes that concern each division: its own and those of the divisions above it, of one year
 * (without one, the latest year that a division has). With `below`, also those of the divisions within it.
 */
export async function programmesConcerning(
  context: Context,
  divisions: readonly string[],
  year: number | null | undefined,
  below: boolean,
): Promise<Map<string, string[]>> {
  const around = await programmesAround(context, divisions, year ?? undefined);
  return new Map(
    divisions.map((division, at) => {
      const concerning = around[at]!.filter((one) => below || covers(one.region, division));
      const latest = Math.max(...concerning.map((one) => one.year));
      return [division, concerning.filter((one) => one.year === latest).map((one) => one.id)];
    }),
  );
}

/** The programmes of each division, of those above and of those below it: one statement for all. */
function programmesAround(context: Context, divisions: readonly string[], year: number | undefined): Promise<LivelihoodProgramme[][]> {
  const loader = batch<string, LivelihoodProgramme[]>(context, `programmes around divisions ${year ?? 'of any year'}`, async (codes) => {
    const above = oneOf(sql.ref('region'), [...new Set(codes.flatMap(withAncestors))]);
    const query = context.rows(LivelihoodProgramme).where({ year });
    const rows = (await query.and(sql`(${above} or ${inDivisions('region', codes)})`).all()) as unknown as LivelihoodProgramme[];
    for (const row of rows) programmesById(context).prime(row.id, row);
    return codes.map((code) => rows.filter((row) => covers(row.region, code) || covers(code, row.region)));
  });
  return Promise.all(divisions.map((division) => loader.load(division)));
}
