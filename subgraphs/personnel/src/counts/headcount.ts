import { count, flag, value } from '@redsail/kit';
import { isTooSmall } from './suppression.js';

@value('编制与实有人数 · establishment and strength')
export class Headcount {
  @count('岗位数 · posts') posts!: number;
  @count('编制数 · established headcount') established!: number;
  @count('在岗人数 · posts filled; empty when suppressed', { nullable: true }) filled?: number | null;
  @count('空缺数 · vacancies; empty when suppressed', { nullable: true }) vacant?: number | null;
  @flag('已隐去小数值 · a count under five is withheld from a caller who may only count') suppressed!: boolean;
}

/** Filled and vacant are withheld together: one is the establishment less the other. */
export function headcount(posts: number, established: number, filled: number, open: boolean): Headcount {
  if (!open && isTooSmall(filled)) return { posts, established, filled: null, vacant: null, suppressed: true };
  return { posts, established, filled, vacant: Math.max(0, established - filled), suppressed: false };
}
