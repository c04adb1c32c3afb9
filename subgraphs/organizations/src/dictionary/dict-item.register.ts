import { choice, code, Entity, register, text } from '@redsail/kit';
import { dictItemRowProblems } from './dict-item-row-problems.js';
import { DictItemStatus } from './dict-item.choices.js';

/**
 * An entry of an open list. Lists that the source documents name without spelling them out ship as pending entries without
 * a label: an office fills them in, nobody invents them.
 */
@register('字典词条 · dictionary entry', {
  plural: 'dictItems',
  natural: ['dict', 'code'],
  scope: 'organization:read',
  checkRow: dictItemRowProblems,
})
export class DictItem extends Entity {
  @code(null, '字典 · dictionary', { index: true, order: true }) dict!: string;
  @code(null, '代码 · code within the dictionary', { index: true, order: true }) code!: string;
  @text('中文名称 · Chinese label; empty while pending', { nullable: true }) labelZh?: string | null;
  @text('英文名称 · English label; empty while pending', { nullable: true }) labelEn?: string | null;
  @choice(DictItemStatus, '状态 · state') status!: DictItemStatus;
  @text('备注 · note: where the term stands, who fills it in', { nullable: true }) note?: string | null;
}
