import { refuse, rule } from '@redsail/kit';
import { PartyMember } from '../party-member/party-member.register.js';
import { MemberKind, MembershipStatus } from '../party-member/party-member.choices.js';
import { PoliticalAffiliation } from '../person/person.choices.js';
import type { Person } from '../person/person.register.js';

/** What GB/T 4762 says of each kind of member. */
export const AFFILIATION_OF: Readonly<Record<MemberKind, PoliticalAffiliation>> = {
  [MemberKind.FULL]: PoliticalAffiliation.PARTY_MEMBER,
  [MemberKind.PROBATIONARY]: PoliticalAffiliation.PROBATIONARY_PARTY_MEMBER,
};
const OF_THE_PARTY: readonly PoliticalAffiliation[] = Object.values(AFFILIATION_OF);
const STANDING: readonly MembershipStatus[] = [MembershipStatus.ACTIVE, MembershipStatus.LOST_CONTACT];

/** 01 and 02 agree with the kind of party member, and stand for nobody else (rule S6). */
export const s6AgreesWithMembership = rule<Person>('S6', async ({ record, input, find }) => {
  const stated: PoliticalAffiliation | null = input.politicalAffiliation;
  if (!stated) return undefined;
  const [member] = await find(PartyMember, { person: record.id });
  if (member && STANDING.includes(member.status)) {
    const expected = AFFILIATION_OF[member.kind];
    return stated === expected
      ? undefined
      : refuse(
          'politicalAffiliation',
          `该人员党员类别为 ${member.kind}，政治面貌应为 ${expected}`,
          `the person is a ${member.kind} party member; expected ${expected}`,
        );
  }
  return OF_THE_PARTY.includes(stated)
    ? refuse(
        'politicalAffiliation',
        '该人员没有党员登记：中共党员、预备党员身份随入党登记产生',
        'the person is on no register of party members: this affiliation comes with admission',
      )
    : undefined;
});
