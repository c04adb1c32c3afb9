import { choice, count, day, Entity, foreign, ref, register, text } from '@redsail/kit';
import { CardServiceCategory } from './card-service-category.register.js';
import { CardServiceStatus } from './talent-card.choices.js';
import { TalentCard } from './talent-card.register.js';

@register('订制化服务 · card service', {
  plural: 'cardServices',
  natural: ['card', 'category', 'requestedOn'],
  id: 'random',
  scope: 'card:read',
  rows: [{ through: 'card' }, { organ: 'provider' }],
})
export class CardService extends Entity {
  @ref(() => TalentCard, '优才卡 · talent card') card!: string;
  @ref(() => CardServiceCategory, '服务类别 · category, one of the sixteen') category!: string;
  @choice(CardServiceStatus, '状态 · state', { index: true }) status!: CardServiceStatus;
  @foreign('Organization', 'code', '承办单位 · organ that provides it', { nullable: true }) provider?: string | null;
  @day('申请日期 · requested on', { order: true }) requestedOn!: string;
  @day('受理日期 · accepted on', { nullable: true }) acceptedOn?: string | null;
  @day('办结日期 · done on', { nullable: true }) doneOn?: string | null;
  @text('未予办理的理由 · why it was declined', { nullable: true }) declineReason?: string | null;
  @count('满意度 · satisfaction, 1 to 5', { nullable: true }) rating?: number | null;
}
