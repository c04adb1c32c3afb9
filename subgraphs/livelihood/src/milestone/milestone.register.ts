import { choice, count, day, Entity, ref, register, text } from '@redsail/kit';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { RenewalProject } from '../renewal/renewal-project.register.js';
import { MilestoneKind } from './milestone.choices.js';

/** A step of an item that can be seen to have been reached. Milestones are ordered by number (rule L7). */
@register('节点 · milestone of an item', {
  plural: 'milestones',
  natural: ['item', 'no'],
  scope: 'livelihood:read',
})
export class Milestone extends Entity {
  @ref(() => LivelihoodItem, '实事 · item', { index: true }) item!: string;
  @count('序号 · number in the item', { order: true }) no!: number;
  @ref(() => RenewalProject, '建设项目 · project it is about', { nullable: true, index: true }) project?: string | null;
  @choice(MilestoneKind, '类别 · kind') kind!: MilestoneKind;
  @text('名称 · title') title!: string;
  @day('计划日期 · planned on', { order: true }) plannedOn!: string;
  @day('实际日期 · reached on', { nullable: true, order: true }) actualOn?: string | null;
  @text('佐证 · evidence', { nullable: true }) evidence?: string | null;
}
