import { choice, count, day, Entity, foreign, ratio, register, text } from '@redsail/kit';
import { circleRowProblems } from './circle-row-problems.js';
import { CircleKind } from './service-circle.choices.js';

/** What residents of a division reach within some minutes: how many points, and the share of residents covered, with the method. */
@register('服务圈 · service circle', {
  plural: 'serviceCircles',
  natural: ['kind', 'region'],
  scope: 'livelihood:read',
  checkRow: circleRowProblems,
})
export class ServiceCircle extends Entity {
  @choice(CircleKind, '类别 · kind', { index: true }) kind!: CircleKind;
  @foreign('Region', 'code', '区划 · division', { index: true }) region!: string;
  @count('分钟 · minutes', { order: true }) minutes!: number;
  @count('服务点 · points of service') points!: number;
  @ratio('覆盖率 · share of residents covered, 0 to 1', { order: true }) coverageRate!: string;
  @text('测算方法 · how the coverage was found') method!: string;
  @day('截至日期 · as of', { order: true }) asOfOn!: string;
}
