import { choice, code, count, day, Entity, foreign, money, ref, register, text } from '@redsail/kit';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { RenewalCategory, RenewalStatus } from './renewal.choices.js';
import { RenewalProgramme } from './renewal-programme.register.js';
import { projectRowProblems } from './renewal-row-problems.js';

/** One project of urban renewal. Completion is completed / annualPlan and may exceed 1 (rule L1). */
@register('城市更新项目 · urban-renewal project', {
  plural: 'renewalProjects',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'livelihood:read',
  checkRow: projectRowProblems,
})
export class RenewalProject extends Entity {
  @code(null, '项目代码 · code', { unique: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @ref(() => RenewalProgramme, '所属计划 · programme', { index: true }) programme!: string;
  @ref(() => LivelihoodItem, '所属实事 · livelihood item it belongs to', { nullable: true, index: true }) item?: string | null;
  @choice(RenewalCategory, '类别 · category', { index: true }) category!: RenewalCategory;
  @foreign('Region', 'code', '所在区划 · division', { index: true }) region!: string;
  @foreign('Organization', 'code', '责任单位 · responsible organ', { nullable: true, index: true }) leadOrgan?: string | null;
  @choice(RenewalStatus, '状态 · state', { index: true }) status!: RenewalStatus;
  @money('总投资 · total investment', { order: true }) totalInvestment!: string;
  @money('年度投资计划 · investment planned for the year', { nullable: true, order: true }) annualPlan?: string | null;
  @money('已完成投资 · investment completed in the year', { order: true }) completed!: string;
  @count('惠及户数 · households it serves', { nullable: true }) households?: number | null;
  @day('开工日期 · started on', { nullable: true }) startedOn?: string | null;
  @day('封顶日期 · topped out on', { nullable: true }) toppedOutOn?: string | null;
  @day('竣工日期 · completed on', { nullable: true }) completedOn?: string | null;
  @day('验收日期 · accepted on', { nullable: true }) acceptedOn?: string | null;
  @day('交付日期 · handed over on', { nullable: true }) handedOverOn?: string | null;
}
