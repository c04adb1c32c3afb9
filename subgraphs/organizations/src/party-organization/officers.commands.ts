import { act, foreign, foreigns, lifecycle, ref } from '@redsail/kit';
import { o5OfficersFit } from '../rules/o5-appointed-officers.js';
import { s1AppointedFromAbove } from '../rules/s1-branches.js';
import { askAllMembers } from './ask-members.js';
import { isTemporary } from './kinds.js';
import { PartyOrganization } from './party-organization.register.js';

/** What happens to any standing party organisation between elections. Temporary ones have their own appointment (rule O5). */
export const officersLifecycle = lifecycle(PartyOrganization, {
  title: '班子调整 · officers between elections',
  state: 'status',
  governs: (organization) => !isTemporary(organization.kind),
  scope: 'party:write',
  commands: [
    act('appointPartyOrganizationOfficers', "任命班子 · appoint officers: to fill a vacancy, or of a members' group", {
      from: ['ACTIVE', 'ELECTION_DUE'],
      documentNo: 'required',
      input: {
        appointedBy: ref(() => PartyOrganization, '任命机关 · appointing organisation, above it'),
        secretary: foreign('Person', 'id', '书记 · secretary'),
        deputy: foreign('Person', 'id', '副书记 · deputy secretary', { nullable: true }),
        committee: foreigns('Person', 'id', '委员会成员 · committee, secretary and deputy among them', { nullable: true }),
      },
      rules: [s1AppointedFromAbove, o5OfficersFit],
      apply: (organization, input, c) => {
        organization.secretary = input.secretary;
        organization.deputy = input.deputy;
        organization.committee = input.committee ?? [];
        organization.secretaryVacant = false;
        organization.officersAppointedBy = input.appointedBy;
        organization.officersOn = c.effectiveOn;
      },
    }),
    act('recordMemberCount', "核定党员数 · count its members anew, by personnel's account", {
      from: ['APPROVED', 'ACTIVE', 'ELECTION_DUE'],
      documentNo: 'optional',
      ask: (organization, _, ask) => askAllMembers(organization, ask),
      apply: (organization, _, c) => {
        organization.membersCounted = Number(c.facts.members);
        organization.membersCountedOn = c.effectiveOn;
      },
    }),
  ],
});

/** A vacancy may befall any kind: whoever was secretary has left, and nobody has taken over. */
export const vacancyLifecycle = lifecycle(PartyOrganization, {
  title: "书记空缺 · vacancy of the secretary's post",
  state: 'status',
  scope: 'party:write',
  commands: [
    act('reportSecretaryVacant', '报告书记空缺 · report that the post of secretary is vacant', {
      from: ['APPROVED', 'ACTIVE', 'ELECTION_DUE', 'WINDING_UP'],
      documentNo: 'optional',
      apply: (organization) => {
        organization.secretary = null;
        organization.secretaryVacant = true;
      },
    }),
  ],
});
