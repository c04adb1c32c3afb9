import { choice, code, day, Entity, foreign, many, ref, register, text, type Many } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { CardService } from './card-service.register.js';
import { TalentCardStatus } from './talent-card.choices.js';

@register('优才卡 · talent card', {
  plural: 'talentCards',
  natural: ['holder', 'appliedOn'],
  id: 'random',
  keys: ['id'],
  scope: 'card:read',
  rows: [{ through: 'holder' }, { organ: 'issuedBy' }],
})
export class TalentCard extends Entity {
  @ref(() => Person, '持卡人 · holder') holder!: string;
  @choice(TalentCardStatus, '状态 · state', { index: true }) status!: TalentCardStatus;
  @code(null, '卡号 · card number, given when it is issued', { nullable: true, unique: true, filter: false, scope: 'card:write' }) cardNo?:
    | string
    | null;
  @text('等级 · level, in the words of the issuing office', { nullable: true }) level?: string | null;
  @foreign('Organization', 'code', '发卡单位 · issuing organ', { nullable: true }) issuedBy?: string | null;
  @day('申领日期 · applied on', { order: true }) appliedOn!: string;
  @day('公示起始日期 · publicised on', { nullable: true }) publicisedOn?: string | null;
  @day('发放日期 · issued on', { nullable: true }) issuedOn?: string | null;
  @day('有效期至 · valid until, exclusive', { nullable: true, order: true }) validTo?: string | null;
  @many(() => CardService, 'card', '服务 · services') services!: Many;
}
