import { refuse, rule } from '@redsail/kit';
import { isForAPurpose, isTemporary, isWorking, organizationIn } from '../organizations/party-organization-facts.js';
import type { PartyMember } from '../party-member/party-member.register.js';

/** A formal affiliation is to an organisation that stands and works: never to a temporary, functional or red-sail branch (rule P2). */
export const p2FormalAffiliationTarget = rule<PartyMember>('P2', ({ facts, input, command }) => {
  const organization = organizationIn(facts);
  if (!organization) return refuse('org', `没有代码为 ${input.org} 的党组织`, `there is no party organisation with the code ${input.org}`);
  if (isTemporary(organization)) {
    // Who admits is O6's question: one wrong does not need two answers.
    return command === 'admitPartyMember'
      ? undefined
      : refuse('org', '正式组织关系不得转入临时党组织', 'a formal affiliation is never to a temporary party organisation');
  }
  if (isForAPurpose(organization)) {
    return refuse(
      'org',
      '正式组织关系不得在功能型党支部、红帆支部或党组',
      "a formal affiliation is never to a functional branch, a red-sail branch or a members' group",
    );
  }
  return isWorking(organization)
    ? undefined
    : refuse(
        'org',
        `该党组织状态为 ${organization.status}，不能接收党员`,
        `the party organisation is ${organization.status}; expected ACTIVE or ELECTION_DUE`,
      );
});
