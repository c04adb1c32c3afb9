import { choice, code, Entity, register, text } from '@redsail/kit';
import { categoryRowProblems } from './category-row-problems.js';
import { DictionaryStatus } from './talent-card.choices.js';

/**
 * A dictionary of exactly sixteen. The source document names three; the other thirteen wait for the office in charge,
 * and nothing is invented for them (rule P13). Loaded from data/.
 */
@register('优才卡服务类别 · category of card service', {
  plural: 'cardServiceCategories',
  natural: 'code',
  scope: 'organization:read',
  checkRow: categoryRowProblems,
})
export class CardServiceCategory extends Entity {
  @code(null, '代码 · code, 01 to 16', { unique: true, order: true }) code!: string;
  @text('名称 · label; empty while pending', { nullable: true }) label?: string | null;
  @choice(DictionaryStatus, '词条状态 · status') status!: DictionaryStatus;
}
