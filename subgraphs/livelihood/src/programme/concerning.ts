import type { Context } from '@redsail/kit';
import { covers, withAncestors } from '../division/division-tree.js';
import { LivelihoodProgramme } from './livelihood-programme.register.js';

type Found = Pick<LivelihoodProgramme, 'id' | 'region' | 'year'>;

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
  const region = below ? { startsWith: withProvince(divisions) } : [...new Set(divisions.flatMap(withAncestors))];
  const rows = await context.rows(LivelihoodProgramme).where({ region, year: year ?? undefined }).columns('region', 'year').all();
  const programmes = rows as unknown as Found[];
  return new Map(
    divisions.map((division) => {
      const concerning = programmes.filter((one) => covers(one.region, division) || (below && covers(division, one.region)));
      const latest = Math.max(...concerning.map((one) => one.year));
      return [division, concerning.filter((one) => one.year === latest).map((one) => one.id)];
    }),
  );
}

/** The digits of the province when all divisions share it: programmes above and below them all begin with it. */
function withProvince(divisions: readonly string[]): string {
  const [first = ''] = divisions;
  return divisions.every((division) => division.startsWith(first.slice(0, 2))) ? first.slice(0, 2) : '';
}
