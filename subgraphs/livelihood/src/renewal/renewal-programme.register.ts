import { code, count, day, Entity, foreign, many, register, text, type Many } from '@redsail/kit';
import { divisionProblems } from '../division/division-problems.js';
import { RenewalProject } from './renewal-project.register.js';

/** A year's plan of urban renewal. Its totals are counted from its projects, never typed in. */
@register('城市更新计划 · urban-renewal programme of a year', {
  plural: 'renewalProgrammes',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'livelihood:read',
  checkRow: divisionProblems('region'),
})
export class RenewalProgramme extends Entity {
  @code(null, '计划代码 · code, such as urban-renewal-2026', { unique: true, order: true }) code!: string;
  @count('年度 · year', { index: true, order: true }) year!: number;
  @text('名称 · title', { pinyin: true, order: true }) title!: string;
  @foreign('Region', 'code', '所属区划 · division', { index: true }) region!: string;
  @foreign('Organization', 'code', '牵头单位 · lead organ', { nullable: true, index: true }) leadOrgan?: string | null;
  @day('数据截至 · amounts completed are as of this day', { nullable: true }) asOfOn?: string | null;
  @many(() => RenewalProject, 'programme', '项目 · its projects') projects!: Many;
}
