import { refuse, rule } from '@redsail/kit';
import { Affiliation } from '../party-member/affiliation.register.js';
import { AffiliationKind } from '../party-member/party-member.choices.js';
import type { PartyMember } from '../party-member/party-member.register.js';

/** Exactly one formal affiliation at any time: the next begins on the day the last one ends, and after the day that began (rule P2). */
export const p2OneFormalAffiliation = rule<PartyMember>('P2', async ({ record, input, effectiveOn, find }) => {
  const open = await find(Affiliation, { member: record.id, kind: AffiliationKind.FORMAL, to: null });
  if (open.length > 1)
    return refuse(
      'id',
      '该党员有多于一个正式组织关系，须先更正',
      'the member has more than one formal affiliation; they have to be corrected first',
    );
  const [formal] = open;
  if (!formal) return undefined;
  if (formal.org === input.org)
    return refuse('org', '正式组织关系已在该党组织', 'the formal affiliation is to this party organisation already');
  return effectiveOn <= formal.from
    ? refuse(
        'effectiveOn',
        `转接日期应晚于现组织关系的起始日期 ${formal.from}`,
        `expected a day after ${formal.from}, when the present formal affiliation began`,
      )
    : undefined;
});
