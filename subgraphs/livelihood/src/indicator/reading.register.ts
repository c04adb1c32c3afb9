import { code, count, day, decimal, Entity, flag, foreign, ref, register, text } from '@redsail/kit';
import { readingRowProblems } from './reading-row-problems.js';
import { Indicator } from './indicator.register.js';

/**
 * What was measured in a division for a period. Readings never change: a correction is another row with the next revision (rule L3),
 * and the highest revision counts. A reading covers what no division below reports; see `remainder` (rule L6).
 */
@register('读数 · reading of an indicator', {
  plural: 'readings',
  natural: ['indicator', 'region', 'period', 'revision'],
  scope: 'livelihood:read',
  appendOnly: 'L3',
  checkRow: readingRowProblems,
})
export class Reading extends Entity {
  @ref(() => Indicator, '指标 · indicator', { index: true }) indicator!: string;
  @foreign('Region', 'code', '区划 · division', { index: true }) region!: string;
  @code(null, '期间 · period: 2026, 2026-Q2 or 2026-06', { order: true }) period!: string;
  @count('修订 · revision: 0 as first reported, then 1, 2 …') revision!: number;
  @decimal('数值 · value in the indicator’s unit') value!: string;
  @day('截至日期 · as of', { order: true }) asOfOn!: string;
  @text('来源 · source') source!: string;
  @foreign('Organization', 'code', '核验单位 · organ that verified it', { nullable: true }) verifiedBy?: string | null;
  @flag('余数 · remainder: what no division below accounts for') remainder!: boolean;
  @ref(() => Reading, '更正的读数 · reading that this one corrects', { nullable: true }) corrects?: string | null;
  @text('更正说明 · why it was corrected', { nullable: true }) correction?: string | null;
}
