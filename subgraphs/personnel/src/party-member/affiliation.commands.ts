import { act, create, foreign, lifecycle, ref } from '@redsail/kit';
import { askPartyOrganization } from '../organizations/party-organization-facts.js';
import { o7TemporaryAffiliationEndsOnce } from '../rules/o7-temporary-affiliation-ends-once.js';
import { o7TemporaryAffiliationInTime } from '../rules/o7-temporary-affiliation-in-time.js';
import { p2TemporaryBesideFormal } from '../rules/p2-temporary-beside-formal.js';
import { p4FloatingEndsOnce } from '../rules/p4-floating-ends-once.js';
import { p4FormalAffiliationStays } from '../rules/p4-formal-affiliation-stays.js';
import { p4HostTakesInFloatingMembers } from '../rules/p4-host-takes-in-floating-members.js';
import { Affiliation } from './affiliation.register.js';
import { AffiliationKind } from './party-member.choices.js';
import { PartyMember } from './party-member.register.js';

const member = ref(() => PartyMember, '党员 · party member');

/** Who belongs to a temporary party organisation, beside the formal affiliation and only while that organisation lasts. */
export const temporaryAffiliation = lifecycle(Affiliation, {
  title: '临时组织关系 · temporary affiliation',
  governs: ({ kind }) => kind === AffiliationKind.TEMPORARY,
  scope: 'party:write',
  commands: [
    create('joinTemporaryBranch', '编入临时党支部 · join a temporary party branch', {
      documentNo: 'optional',
      input: { member, branch: foreign('PartyOrganization', 'code', '临时党支部 · temporary party branch') },
      ask: (_, input, ask) => askPartyOrganization(ask, input.branch),
      rules: [o7TemporaryAffiliationInTime, p2TemporaryBesideFormal],
      make: (input, { effectiveOn }) => ({ member: input.member, org: input.branch, kind: AffiliationKind.TEMPORARY, from: effectiveOn }),
    }),
    act('leaveTemporaryBranch', '退出临时党支部 · leave a temporary party branch', {
      from: 'any',
      documentNo: 'optional',
      rules: [o7TemporaryAffiliationEndsOnce],
      apply: (affiliation, _, { effectiveOn }) => {
        affiliation.to = effectiveOn;
      },
    }),
  ],
});

/** A member away for six months or more who cannot attend the branch of the formal affiliation (standards S13). */
export const floatingAffiliation = lifecycle(Affiliation, {
  title: '流动党员登记 · registration of a floating member',
  governs: ({ kind }) => kind === AffiliationKind.FLOATING_HOST,
  scope: 'party:write',
  commands: [
    create('registerFloatingMember', '登记流入党员 · register a floating member with a host', {
      documentNo: 'optional',
      input: { member, host: foreign('PartyOrganization', 'code', '流入党组织 · host party organisation') },
      ask: (_, input, ask) => askPartyOrganization(ask, input.host),
      rules: [p4HostTakesInFloatingMembers, p4FormalAffiliationStays],
      make: (input, { effectiveOn }) => ({ member: input.member, org: input.host, kind: AffiliationKind.FLOATING_HOST, from: effectiveOn }),
    }),
    act('endFloatingMembership', '办理流出 · end the registration with a host', {
      from: 'any',
      documentNo: 'optional',
      rules: [p4FloatingEndsOnce],
      apply: (affiliation, _, { effectiveOn }) => {
        affiliation.to = effectiveOn;
      },
    }),
  ],
});
