import { choice, code, count, day, Entity, foreign, many, register, text, type Many } from '@redsail/kit';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { divisionProblems } from '../division/division-problems.js';
import { ProgrammeLevel } from './livelihood-programme.choices.js';

/** The year's list of livelihood items that one division promises its residents. */
@register('民生实事计划 · livelihood programme of a year', {
  plural: 'livelihoodProgrammes',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'livelihood:read',
  checkRow: divisionProblems('region'),
})
export class LivelihoodProgramme extends Entity {
  @code(null, '计划代码 · code, such as livelihood-2026', { unique: true, order: true }) code!: string;
  @count('年度 · year', { index: true, order: true }) year!: number;
  @choice(ProgrammeLevel, '层级 · level', { index: true }) level!: ProgrammeLevel;
  @text('名称 · title', { pinyin: true, order: true }) title!: string;
  @foreign('Region', 'code', '所属区划 · division the programme is for', { index: true }) region!: string;
  @foreign('Organization', 'code', '审定机关 · body that decides the items and consents to changes', { nullable: true, index: true })
  decidedBy?: string | null;
  @day('计划开始 · first day of the plan') startsOn!: string;
  @day('计划结束 · last day of the plan') endsOn!: string;
  @many(() => LivelihoodItem, 'programme', '实事项目 · its items') items!: Many;
}
