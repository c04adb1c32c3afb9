import { refuse, rule } from '@redsail/kit';
import type { PartyOrganization } from '../party-organization/party-organization.register.js';

/** From this many full members on a branch has a committee (支部工作条例, standards S1c). */
export const COMMITTEE_FROM = 7;
export const COMMITTEE_FEWEST = 3;
export const COMMITTEE_MOST = 7;

export interface Officers {
  readonly secretary?: string | null;
  readonly deputy?: string | null;
  /** All its members, secretary and deputy among them; empty without a committee. */
  readonly committee: readonly string[];
}

/** What is wrong with the officers as a set of people, whatever the size of the branch. */
export function officersProblem({ secretary, deputy, committee }: Officers) {
  if (deputy && deputy === secretary) return refuse('deputy', '书记与副书记不能为同一人', 'secretary and deputy are two persons');
  if (new Set(committee).size !== committee.length)
    return refuse('committee', '委员会成员重复', 'a person is named twice in the committee');
  const outside = committee.length > 0 && [secretary, deputy].some((officer) => officer && !committee.includes(officer));
  return outside ? refuse('committee', '书记、副书记应为委员会成员', 'secretary and deputy are members of the committee') : undefined;
}

/** O5: the approver appoints secretary, deputy and committee, nobody elects them; the size decides whether there is a committee. */
export const o5AppointedOfficers = rule<PartyOrganization>('O5', ({ record, input }) => {
  if (input.appointedBy !== record.approvedBy) {
    return refuse(
      'appointedBy',
      '临时党支部班子由审批党组织任命',
      'the officers of a temporary branch are appointed by the organisation that approved it',
    );
  }
  const committee: readonly string[] = input.committee ?? [];
  const full = record.fullMembersAtApproval ?? 0;
  if (full >= COMMITTEE_FROM && (committee.length < COMMITTEE_FEWEST || committee.length > COMMITTEE_MOST)) {
    return refuse(
      'committee',
      `正式党员${full}名，应设3至5人（至多7人）的委员会，现为${committee.length}人`,
      `with ${full} full members it has a committee of 3 to 5, at most 7; ${committee.length} are named`,
    );
  }
  if (full < COMMITTEE_FROM && committee.length > 0) {
    return refuse(
      'committee',
      `正式党员不足${COMMITTEE_FROM}名（现${full}名），只设书记和至多1名副书记`,
      `with fewer than ${COMMITTEE_FROM} full members (it has ${full}) it has a secretary and at most one deputy, no committee`,
    );
  }
  return officersProblem({ secretary: input.secretary, deputy: input.deputy, committee });
});

/** For organisations that elect or have their officers named from above: the same people twice, or outside their own committee, never fit. */
export const o5OfficersFit = rule<PartyOrganization>('O5', ({ input }) =>
  officersProblem({ secretary: input.secretary, deputy: input.deputy, committee: input.committee ?? [] }),
);
