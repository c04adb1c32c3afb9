import { refuse, rule } from '@redsail/kit';
import type { TalentCard } from '../talent-card/talent-card.register.js';

/** A card expires when its validity has passed by the clock; before that it is revoked or suspended (rule P13). */
export const p13ExpiresWhenDue = rule<TalentCard>('P13', ({ record, today }) =>
  record.validTo && record.validTo > today
    ? refuse('id', `优才卡有效期至 ${record.validTo}，尚未到期`, `the card is valid until ${record.validTo}; it has not expired`)
    : undefined,
);
