import { refuse, rule } from '@redsail/kit';
import type { CardService } from '../talent-card/card-service.register.js';
import { TalentCardStatus } from '../talent-card/talent-card.choices.js';
import { TalentCard } from '../talent-card/talent-card.register.js';

/** A service is requested on an active card, within its validity (rule P13). */
export const p13ActiveCard = rule<CardService>('P13', async ({ input, load, effectiveOn }) => {
  const card = await load(TalentCard, input.card);
  if (!card) return refuse('card', '没有这张优才卡', 'there is no such talent card');
  if (card.status !== TalentCardStatus.ACTIVE) {
    return refuse('card', `优才卡须处于有效状态，当前为 ${card.status}`, `a service needs an ACTIVE card; this one is ${card.status}`);
  }
  return card.validTo && card.validTo <= effectiveOn
    ? refuse('card', `优才卡有效期至 ${card.validTo}，已到期`, `the card was valid until ${card.validTo}`)
    : undefined;
});
