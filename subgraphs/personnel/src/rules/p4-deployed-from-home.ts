import { refuse, rule } from '@redsail/kit';
import type { Deployment } from '../deployment/deployment.register.js';
import { Affiliation } from '../party-member/affiliation.register.js';
import { AffiliationKind } from '../party-member/party-member.choices.js';
import { PartyMember } from '../party-member/party-member.register.js';

/** A deployed person has a home organisation, which does not change, and a member keeps the formal affiliation elsewhere (rule P4). */
export const p4DeployedFromHome = rule<Deployment>('P4', async ({ record, input, find }) => {
  if (!record.homeOrganization) {
    return refuse(
      'person',
      '下沉人员须有派出单位：该人员不是在编干部',
      'a deployed person has a home organisation; this one is no cadre of any',
    );
  }
  const [member] = await find(PartyMember, { person: input.person });
  if (!member) return undefined;
  const [formal] = await find(Affiliation, { member: member.id, kind: AffiliationKind.FORMAL, to: null });
  if (!formal) return refuse('person', '下沉党员须保留正式组织关系', 'a deployed member keeps a formal affiliation; this one has none');
  return formal.org === input.host
    ? refuse('host', '接收社区党组织不能是其正式组织关系所在的党组织', 'the host is not the party organisation of the formal affiliation')
    : undefined;
});
