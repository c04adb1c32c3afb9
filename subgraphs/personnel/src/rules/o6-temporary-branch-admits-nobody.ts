import { refuse, rule } from '@redsail/kit';
import { isTemporary, organizationIn } from '../organizations/party-organization-facts.js';
import type { PartyMember } from '../party-member/party-member.register.js';

/** A temporary party organisation may not admit members (rule O6; 《支部工作条例》, standards S1 e). */
export const o6TemporaryBranchAdmitsNobody = rule<PartyMember>('O6', ({ facts }) => {
  const organization = organizationIn(facts);
  return organization && isTemporary(organization)
    ? refuse(
        'org',
        '临时党组织不得发展党员，应由其正式组织关系所在的党支部办理',
        'a temporary party organisation may not admit members: the branch of the formal affiliation does',
      )
    : undefined;
});
