import { act, foreign, foreigns, lifecycle } from '@redsail/kit';
import { o5OfficersFit } from '../rules/o5-appointed-officers.js';
import { o6Refusal } from '../rules/o6-no-elections.js';
import { isOrdinary } from './kinds.js';
import { PartyOrganization } from './party-organization.register.js';

/** 换届. It stands apart from the other acts because a temporary organisation is refused with rule O6, in whatever state it is. */
export const electionLifecycle = lifecycle(PartyOrganization, {
  title: '换届 · term election',
  state: 'status',
  governs: (organization) => o6Refusal(organization.kind) ?? isOrdinary(organization.kind),
  scope: 'party:write',
  commands: [
    act('recordTermElection', '记录换届结果 · record the result of a term election', {
      from: ['ELECTION_DUE'],
      to: 'ACTIVE',
      documentNo: 'required',
      input: {
        secretary: foreign('Person', 'id', '书记 · secretary elected'),
        deputy: foreign('Person', 'id', '副书记 · deputy secretary elected', { nullable: true }),
        committee: foreigns('Person', 'id', '委员会成员 · committee elected, secretary and deputy among them', { nullable: true }),
      },
      rules: [o5OfficersFit],
      apply: (organization, input, c) => {
        organization.secretary = input.secretary;
        organization.deputy = input.deputy;
        organization.committee = input.committee ?? [];
        organization.secretaryVacant = false;
        organization.officersAppointedBy = null;
        organization.officersOn = c.effectiveOn;
        organization.termStartOn = c.effectiveOn;
      },
    }),
  ],
});
