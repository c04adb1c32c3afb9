import { refuse, rule } from '@redsail/kit';
import type { TalentCard } from '../talent-card/talent-card.register.js';

/** A card is valid for some time after the day on which it is issued or comes into force (rule P13). */
export const p13WithinValidity = rule<TalentCard>('P13', ({ record, input, effectiveOn }) => {
  const validTo = input.validTo ?? record.validTo;
  return validTo && validTo > effectiveOn
    ? undefined
    : refuse(
        input.validTo ? 'validTo' : 'id',
        `有效期至 ${validTo ?? '空'}，应晚于 ${effectiveOn}`,
        `valid until ${validTo ?? 'nothing'}; expected a day after ${effectiveOn}`,
      );
});
