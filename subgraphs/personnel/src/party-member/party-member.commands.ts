import { act, create, foreign, lifecycle, ref, type CommandContext, type CommandInput } from '@redsail/kit';
import { askPartyOrganization } from '../organizations/party-organization-facts.js';
import { Person } from '../person/person.register.js';
import { o6TemporaryBranchAdmitsNobody } from '../rules/o6-temporary-branch-admits-nobody.js';
import { p2FormalAffiliationTarget } from '../rules/p2-formal-affiliation-target.js';
import { p2OneFormalAffiliation } from '../rules/p2-one-formal-affiliation.js';
import { AFFILIATION_OF } from '../rules/s6-agrees-with-membership.js';
import { Affiliation } from './affiliation.register.js';
import { AffiliationKind, MemberKind, MembershipStatus } from './party-member.choices.js';
import { PartyMember } from './party-member.register.js';

const org = foreign('PartyOrganization', 'code', '党组织 · party organisation of the formal affiliation');
const asked = (_: unknown, input: CommandInput, ask: Parameters<typeof askPartyOrganization>[0]) => askPartyOrganization(ask, input.org);

/** The state of a membership is its kind: a probationary member becomes a full one. */
export const partyMembership = lifecycle(PartyMember, {
  title: '党员 · party membership',
  state: 'kind',
  scope: 'person:write',
  commands: [
    create('admitPartyMember', '发展党员 · admit a person as a probationary member', {
      to: MemberKind.PROBATIONARY,
      documentNo: 'optional',
      input: { person: ref(() => Person, '人员 · person'), org },
      ask: asked,
      rules: [o6TemporaryBranchAdmitsNobody, p2FormalAffiliationTarget],
      make: (input, { effectiveOn }) => ({ person: input.person, status: MembershipStatus.ACTIVE, joinedOn: effectiveOn }),
      apply: async (member, input, context) => {
        openFormal(member, input.org, context);
        await agree(member, MemberKind.PROBATIONARY, context);
      },
    }),
    act('confirmFullMember', '预备党员转正 · make a probationary member a full one', {
      from: [MemberKind.PROBATIONARY],
      to: MemberKind.FULL,
      documentNo: 'optional',
      apply: async (member, _, context) => {
        member.fullOn = context.effectiveOn;
        await agree(member, MemberKind.FULL, context);
      },
    }),
    act('transferAffiliation', '转接组织关系 · move the formal affiliation to another party organisation', {
      from: 'any',
      documentNo: 'optional',
      input: { org },
      ask: asked,
      rules: [p2FormalAffiliationTarget, p2OneFormalAffiliation],
      apply: async (member, input, context) => {
        const [formal] = await context.find(Affiliation, { member: member.id, kind: AffiliationKind.FORMAL, to: null });
        if (formal) formal.to = context.effectiveOn;
        openFormal(member, input.org, context);
      },
    }),
  ],
});

const openFormal = (member: PartyMember, party: string, { create: make, effectiveOn }: CommandContext) =>
  make(Affiliation, { member: member.id, org: party, kind: AffiliationKind.FORMAL, from: effectiveOn });

/** The person's political affiliation follows the membership (rule S6). */
async function agree(member: PartyMember, kind: MemberKind, { load }: CommandContext): Promise<void> {
  const person = await load(Person, member.person);
  if (person) person.politicalAffiliation = AFFILIATION_OF[kind];
}
