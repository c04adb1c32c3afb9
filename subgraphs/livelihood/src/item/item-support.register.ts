import { day, Entity, foreign, ref, register, text } from '@redsail/kit';
import { LivelihoodItem } from './livelihood-item.register.js';

/** A party organisation helps with an item; the item's organs stay responsible. */
@register('党组织支持实事 · a party organisation’s support of an item', {
  plural: 'itemSupports',
  natural: ['item', 'partyOrganization'],
  scope: 'livelihood:read',
})
export class ItemSupport extends Entity {
  @ref(() => LivelihoodItem, '实事 · item', { index: true }) item!: string;
  @foreign('PartyOrganization', 'code', '党组织 · party organisation', { index: true }) partyOrganization!: string;
  @text('支持内容 · what it contributes') contribution!: string;
  @day('开始日期 · since', { order: true }) startedOn!: string;
  @day('结束日期 · until', { nullable: true }) endedOn?: string | null;
}
