import { refuse, rule } from '@redsail/kit';
import type { Affiliation } from '../party-member/affiliation.register.js';

/** A registration with a host ends once, and not before it began (rule P4). */
export const p4FloatingEndsOnce = rule<Affiliation>('P4', ({ record, effectiveOn }) => {
  if (record.to) return refuse('id', `该流入登记已于 ${record.to} 结束`, `the registration with the host ended on ${record.to}`);
  return effectiveOn < record.from
    ? refuse('effectiveOn', `流出日期不得早于登记日期 ${record.from}`, `expected a day not before ${record.from}, when it began`)
    : undefined;
});
