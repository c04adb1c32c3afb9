import type { ImportRow } from '@redsail/kit';

const FIGURES = [
  { value: 'residentsValue', bound: 'residentsBound', column: 'residents_bound' },
  { value: 'floatingShareValue', bound: 'floatingShareBound', column: 'floating_share_bound' },
] as const;

/** A figure has a bound, and a share lies between 0 and 1 (rule L4, catalogue 29). */
export function profileRowProblems(row: ImportRow) {
  const problems: { column: string; rule: string; zh: string; en: string }[] = FIGURES.filter(
    ({ value, bound }) => (row[value] ?? null) !== null && !row[bound],
  ).map(({ column }) => ({
    column,
    rule: 'L4',
    zh: '有数值时应注明界限',
    en: 'a figure states its bound',
  }));
  const share = row.floatingShareValue as string | null | undefined;
  if (share && (Number(share) < 0 || Number(share) > 1)) {
    problems.push({ column: 'floating_share_value', rule: 'L4', zh: '占比应在0至1之间', en: 'a share lies between 0 and 1' });
  }
  return problems;
}
