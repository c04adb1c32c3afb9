import type { ImportRow } from '@redsail/kit';

/** Periods are half-open: one that ends on the day it began is empty, one that ends earlier is an error. */
export function periodRowProblems({ from, to }: ImportRow) {
  if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
  return [
    { column: 'to', rule: 'period', zh: `止日不得早于起日 ${from}`, en: `expected a day not before ${from}, where the period begins` },
  ];
}
