import { refuse, rule } from '@redsail/kit';
import { Affiliation } from '../party-member/affiliation.register.js';
import { AffiliationKind } from '../party-member/party-member.choices.js';

/** A floating member keeps the formal affiliation, elsewhere; there is one host at a time, so that dues are paid once (rule P4). */
export const p4FormalAffiliationStays = rule<Affiliation>('P4', async ({ input, find }) => {
  const open = await find(Affiliation, { member: input.member, to: null });
  const formal = open.find(({ kind }) => kind === AffiliationKind.FORMAL);
  if (!formal) return refuse('member', '流动党员须保留正式组织关系', 'a floating member keeps a formal affiliation; this one has none');
  if (formal.org === input.host) {
    return refuse('host', '流入党组织不能是正式组织关系所在的党组织', 'the host is not the party organisation of the formal affiliation');
  }
  return open.some(({ kind }) => kind === AffiliationKind.FLOATING_HOST)
    ? refuse(
        'member',
        '该党员已在另一流入党组织登记，须先办理流出',
        'the member is registered with a host already and has to leave it first',
      )
    : undefined;
});
