import type { ImportRow } from '@redsail/kit';
import { cycleOf } from './cycle.js';

const problem = (column: string, zh: string, en: string) => ({ column, rule: 'O13', zh, en });

/** Row rules of ratings and their groups. */
export function ratingRowProblems(row: ImportRow) {
  const problems = [];
  if (row.cycle && !cycleOf(String(row.cycle))) {
    problems.push(
      problem(
        'cycle',
        '评定周期应为年度或起止年度，例如 2026 或 2025-2026',
        'expected a year or a span of years, such as 2026 or 2025-2026',
      ),
    );
  }
  const stars = row.stars as number | null | undefined;
  if (stars !== null && stars !== undefined && (stars < 1 || stars > 5))
    problems.push(problem('stars', '星级应为1至5', 'expected 1 to 5 stars'));
  if (row.rankInGroup === 0) problems.push(problem('rank_in_group', '名次从1起', 'ranks begin at 1'));
  if (row.rankInGroup && !row.group) problems.push(problem('rank_in_group', '名次须注明专场', 'a rank stands in a group'));
  return problems;
}
