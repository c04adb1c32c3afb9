import { choice, code, day, decimal, Entity, foreign, register, text, ApproxBound } from '@redsail/kit';
import { figureRowProblems } from './figure-row-problems.js';

/** A number quoted in a report, beside what can be counted from rows. It stays on its division, with its wording and its source (rule L4). */
@register('公布数据 · published figure', {
  plural: 'publishedFigures',
  natural: ['code', 'region', 'period'],
  scope: 'livelihood:read',
  checkRow: figureRowProblems,
})
export class PublishedFigure extends Entity {
  @code(null, '数据代码 · code of the figure; an indicator it is compared with has the same', { index: true, order: true }) code!: string;
  @text('中文名称 · Chinese name') labelZh!: string;
  @text('英文名称 · English name') labelEn!: string;
  @decimal('数值 · value in the unit given; money in yuan, ratios as decimals') value!: string;
  @text('单位 · unit; 1 for ratios') unit!: string;
  @choice(ApproxBound, '界限 · bound') bound!: ApproxBound;
  @text('原文 · wording as published') raw!: string;
  @code(null, '期间 · period, such as 2022, 2022-Q1/Q3 or 2021-2022', { index: true, order: true }) period!: string;
  @day('截至日期 · as of', { column: 'as_of', order: true }) asOfOn!: string;
  @foreign('Region', 'code', '区划 · division', { index: true }) region!: string;
  @code(null, '所属计划或行动 · programme or campaign', { nullable: true, index: true }) programme?: string | null;
  @text('来源 · source document') source!: string;
}
