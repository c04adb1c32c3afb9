import { refuse, rule } from '@redsail/kit';
import { TalentCardStatus } from '../talent-card/talent-card.choices.js';
import { TalentCard } from '../talent-card/talent-card.register.js';

/** A card that is over, so that its holder may apply again. */
const OVER: readonly TalentCardStatus[] = [TalentCardStatus.EXPIRED, TalentCardStatus.REVOKED];

/** Services are counted by card: a person holds, or applies for, one at a time (rule P13). */
export const p13OneCardAHolder = rule<TalentCard>('P13', async ({ record, input, find }) => {
  const others = (await find(TalentCard, { holder: input.holder })).filter(({ id, status }) => id !== record.id && !OVER.includes(status));
  return others.length
    ? refuse('holder', '该人员已有优才卡或正在申领', 'the person holds a talent card, or applies for one, already')
    : undefined;
});
