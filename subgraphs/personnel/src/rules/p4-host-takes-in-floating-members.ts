import { refuse, rule } from '@redsail/kit';
import { isTemporary, isWorking, organizationIn } from '../organizations/party-organization-facts.js';
import type { Affiliation } from '../party-member/affiliation.register.js';

/** A host manages floating members for months: it works, and is neither temporary nor an appointed members' group (rule P4). */
export const p4HostTakesInFloatingMembers = rule<Affiliation>('P4', ({ facts, input }) => {
  const host = organizationIn(facts);
  if (!host) return refuse('host', `没有代码为 ${input.host} 的党组织`, `there is no party organisation with the code ${input.host}`);
  if (isTemporary(host) || host.kind === 'MEMBERS_GROUP') {
    return refuse(
      'host',
      '临时党组织和党组不能接收流动党员',
      "neither a temporary party organisation nor a members' group takes in floating members",
    );
  }
  return isWorking(host)
    ? undefined
    : refuse(
        'host',
        `该党组织状态为 ${host.status}，不能接收流动党员`,
        `the party organisation is ${host.status}; expected ACTIVE or ELECTION_DUE`,
      );
});
