import { refuse, rule } from '@redsail/kit';
import type { LivelihoodItem } from '../item/livelihood-item.register.js';

/** Life cycle of an item: what a body has decided is adjusted with the consent of that same body. Before a decision nobody has to consent. */
export const itemConsentOfDecidingBody = rule<LivelihoodItem>('L-ITEM', ({ record, input }) =>
  record.decidedBy && input.consentedBy !== record.decidedBy
    ? refuse('consentedBy', `调整须经审定机关 ${record.decidedBy} 同意`, `an adjustment needs the consent of the body that decided it, ${record.decidedBy}`)
    : undefined,
);
