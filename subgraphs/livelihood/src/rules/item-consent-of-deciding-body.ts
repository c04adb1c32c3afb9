import { refuse, rule } from '@redsail/kit';
import type { LivelihoodItem } from '../item/livelihood-item.register.js';
import { LivelihoodProgramme } from '../programme/livelihood-programme.register.js';

/** Life cycle of an item: it is decided by the body that the programme names, where it names one. */
export const itemDecidedByItsBody = rule<LivelihoodItem>('L-ITEM', async ({ record, input, load }) => {
  const programme = await load(LivelihoodProgramme, record.programme);
  return programme?.decidedBy && input.decidedBy !== programme.decidedBy
    ? refuse('decidedBy', `该计划由 ${programme.decidedBy} 审定`, `the programme's items are decided by ${programme.decidedBy}`)
    : undefined;
});

/** Life cycle of an item: what a body has decided is adjusted with the consent of that same body. Before a decision nobody has to consent. */
export const itemConsentOfDecidingBody = rule<LivelihoodItem>('L-ITEM', ({ record, input }) =>
  record.decidedBy && input.consentedBy !== record.decidedBy
    ? refuse(
        'consentedBy',
        `调整须经审定机关 ${record.decidedBy} 同意`,
        `an adjustment needs the consent of the body that decided it, ${record.decidedBy}`,
      )
    : undefined,
);
