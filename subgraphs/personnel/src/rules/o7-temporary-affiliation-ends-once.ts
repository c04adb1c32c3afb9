import { refuse, rule } from '@redsail/kit';
import type { Affiliation } from '../party-member/affiliation.register.js';

/** What has ended does not end again, and nothing ends before it began (rule O7). */
export const o7TemporaryAffiliationEndsOnce = rule<Affiliation>('O7', ({ record, effectiveOn }) => {
  if (record.to) return refuse('id', `该临时组织关系已于 ${record.to} 结束`, `the temporary affiliation ended on ${record.to}`);
  return effectiveOn < record.from
    ? refuse('effectiveOn', `结束日期不得早于编入日期 ${record.from}`, `expected a day not before ${record.from}, when it began`)
    : undefined;
});
