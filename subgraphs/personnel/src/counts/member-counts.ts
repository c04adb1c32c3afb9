import { count, flag, value } from '@redsail/kit';
import { isTooSmall } from './suppression.js';

@value('党员人数 · counts of party members')
export class MemberCounts {
  @count('正式党员数 · full members; empty when suppressed', { nullable: true }) full?: number | null;
  @count('预备党员数 · probationary members; empty when suppressed', { nullable: true }) probationary?: number | null;
  @count('合计 · all members; empty when suppressed', { nullable: true }) total?: number | null;
  @flag('已隐去小数值 · counts under five are withheld from a caller who may only count') suppressed!: boolean;
}

/**
 * Withholds both parts when one is small, for the total would give the other away; and the total too when it is small itself.
 * @param open the caller sees small counts
 */
export function memberCounts(full: number, probationary: number, open: boolean): MemberCounts {
  const total = full + probationary;
  if (open || !(isTooSmall(full) || isTooSmall(probationary))) return { full, probationary, total, suppressed: false };
  return { full: null, probationary: null, total: isTooSmall(total) ? null : total, suppressed: true };
}
