import { refuse, rule } from '@redsail/kit';
import type { Deployment } from '../deployment/deployment.register.js';
import { PartyMember } from '../party-member/party-member.register.js';

/** The party badge is worn by members (catalogue row 119). */
export const badgeForMembersOnly = rule<Deployment>('119', async ({ record, input, find }) =>
  input.badgeIssued && !(await find(PartyMember, { person: record.person })).length
    ? refuse('badgeIssued', '党员徽章只发给党员', 'the party badge is for members only')
    : undefined,
);
