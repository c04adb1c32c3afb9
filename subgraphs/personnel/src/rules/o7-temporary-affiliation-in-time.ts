import { refuse, rule } from '@redsail/kit';
import { isGathering, isTemporary, organizationIn } from '../organizations/party-organization-facts.js';
import type { Affiliation } from '../party-member/affiliation.register.js';

/** A temporary affiliation is to a temporary party organisation, and lasts no longer than that does (rule O7). */
export const o7TemporaryAffiliationInTime = rule<Affiliation>('O7', ({ facts, input }) => {
  const organization = organizationIn(facts);
  if (!organization)
    return refuse('branch', `没有代码为 ${input.branch} 的党组织`, `there is no party organisation with the code ${input.branch}`);
  if (!isTemporary(organization)) {
    return refuse('branch', '临时组织关系只能编入临时党组织', 'a temporary affiliation is to a temporary party organisation only');
  }
  return isGathering(organization)
    ? undefined
    : refuse(
        'branch',
        `该临时党组织状态为 ${organization.status}，不再编入党员`,
        `the temporary party organisation is ${organization.status} and takes in nobody; expected DRAFT, SUBMITTED, APPROVED or ACTIVE`,
      );
});
