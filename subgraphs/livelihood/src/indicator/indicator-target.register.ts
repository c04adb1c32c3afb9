import { decimal, Entity, flag, foreign, ref, register, text } from '@redsail/kit';
import { divisionProblems } from '../division/division-problems.js';
import { Indicator } from './indicator.register.js';

/** A division's part of a target. The parts and the stated remainder sum to the whole (rule L6). */
@register('分解目标 · a division’s part of a target', {
  plural: 'indicatorTargets',
  natural: ['indicator', 'region'],
  scope: 'livelihood:read',
  checkRow: divisionProblems('region'),
})
export class IndicatorTarget extends Entity {
  @ref(() => Indicator, '指标 · indicator', { index: true }) indicator!: string;
  @foreign('Region', 'code', '区划 · division', { index: true }) region!: string;
  @decimal('目标 · target') target!: string;
  @flag('余数 · remainder: what no division below is to do') remainder!: boolean;
  @text('说明 · note; a remainder says why', { nullable: true }) note?: string | null;
}
