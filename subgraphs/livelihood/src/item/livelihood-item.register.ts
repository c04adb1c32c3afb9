import { choice, count, day, Entity, foreign, foreigns, many, ref, register, text, type Many } from '@redsail/kit';
import { Indicator } from '../indicator/indicator.register.js';
import { Milestone } from '../milestone/milestone.register.js';
import { LivelihoodProgramme } from '../programme/livelihood-programme.register.js';
import { RenewalProject } from '../renewal/renewal-project.register.js';
import { itemRowProblems } from './item-row-problems.js';
import { ItemSupport } from './item-support.register.js';
import { LivelihoodField, LivelihoodItemStatus } from './livelihood-item.choices.js';

/** One promise of a programme: numbered, led by one organ, measured by at least one indicator (rule L7). */
@register('民生实事 · livelihood item', {
  plural: 'livelihoodItems',
  natural: ['programme', 'no'],
  keys: ['id'],
  scope: 'livelihood:read',
  checkRow: itemRowProblems,
})
export class LivelihoodItem extends Entity {
  @ref(() => LivelihoodProgramme, '所属计划 · programme', { index: true }) programme!: string;
  @count('序号 · number in the programme, 1 to n', { order: true }) no!: number;
  @text('名称 · title', { pinyin: true, order: true }) title!: string;
  @choice(LivelihoodField, '领域 · field', { index: true }) field!: LivelihoodField;
  @text('内容 · what is promised', { nullable: true }) content?: string | null;
  @foreign('Organization', 'code', '牵头单位 · lead organ, exactly one', { index: true }) leadOrgan!: string;
  @foreigns('Organization', 'code', '配合单位 · organs that help', { nullable: true }) coOrgans?: string[] | null;
  @choice(LivelihoodItemStatus, '状态 · state', { index: true }) status!: LivelihoodItemStatus;
  @day('计划开工日期 · planned start', { nullable: true }) plannedStartOn?: string | null;
  @day('计划完成日期 · planned end', { nullable: true, order: true }) plannedEndOn?: string | null;
  @foreign('Organization', 'code', '审定机关 · body that decided it', { nullable: true }) decidedBy?: string | null;
  @day('审定日期 · decided on', { nullable: true }) decidedOn?: string | null;
  @day('公布日期 · published on', { nullable: true }) publishedOn?: string | null;
  @day('开工日期 · started on', { nullable: true }) startedOn?: string | null;
  @day('延期日期 · delayed on', { nullable: true }) delayedOn?: string | null;
  @text('延期原因 · cause of the delay', { nullable: true }) delayCause?: string | null;
  @day('调整日期 · adjusted on', { nullable: true }) adjustedOn?: string | null;
  @text('调整内容 · what was adjusted', { nullable: true }) adjustment?: string | null;
  @text('同意调整的文号 · document of consent to the adjustment', { nullable: true }) consentDocumentNo?: string | null;
  @day('完成日期 · completed on', { nullable: true }) completedOn?: string | null;
  @foreign('Organization', 'code', '验收单位 · accepted by', { nullable: true }) acceptedBy?: string | null;
  @day('验收日期 · accepted on', { nullable: true }) acceptedOn?: string | null;
  @day('结果公示日期 · result published on', { nullable: true }) resultPublishedOn?: string | null;
  @many(() => Indicator, 'item', '指标 · indicators') indicators!: Many;
  @many(() => Milestone, 'item', '节点 · milestones') milestones!: Many;
  @many(() => RenewalProject, 'item', '建设项目 · projects') projects!: Many;
  @many(() => ItemSupport, 'item', '党组织支持 · support by party organisations') supports!: Many;
}
