import { count, flag, value } from '@redsail/kit';
import { isTooSmall } from './suppression.js';

@value('编制与实有人数 · establishment and strength')
export class Headcount {
  @count('岗位数 · posts') posts!: number;
  @count('编制数 · established headcount') established!: number;
  @count('在岗人数 · posts filled; empty when suppressed', { nullable: true }) filled?: number | null;
  @count('空缺数 · vacancies; empty when suppressed', { nullable: true }) vacant?: number | null;
  @flag('已隐去 · withheld: a count under five from a caller who may only count, or any from a caller who does not see all of the holders')
  suppressed!: boolean;
}

/**
 * Filled and vacant are withheld together: one is the establishment less the other. So they are from a caller who sees only some
 * of the holders: the posts of the others are not vacant.
 * @param seen how many of the holders the caller sees
 */
export function headcount(posts: number, established: number, filled: number, seen: number, open: boolean): Headcount {
  if (seen < filled || (!open && isTooSmall(filled))) return { posts, established, filled: null, vacant: null, suppressed: true };
  return { posts, established, filled, vacant: Math.max(0, established - filled), suppressed: false };
}
