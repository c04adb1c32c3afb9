import { PartyMember } from '../../../../../subgraphs/personnel/src/party-member/party-member.register.js';
import { s6AgreesWithMembership as rule } from '../../../../../subgraphs/personnel/src/rules/s6-agrees-with-membership.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const member = (kind: string, status = 'ACTIVE'): Kept[] => [[PartyMember, { person: 'record', kind, status }]];
const stated = (politicalAffiliation: string | null, kept: Kept[] = []) => ({ input: { politicalAffiliation }, kept });

test.each([
  ['FULL', 'PARTY_MEMBER'],
  ['PROBATIONARY', 'PROBATIONARY_PARTY_MEMBER'],
])('a %s member is a %s and nothing else', async (kind, affiliation) => {
  expect(await complaints(rule, stated(affiliation, member(kind)))).toEqual([]);
  for (const other of ['PARTY_MEMBER', 'PROBATIONARY_PARTY_MEMBER', 'CITIZEN'].filter((one) => one !== affiliation)) {
    expect(await complaints(rule, stated(other, member(kind)))).toEqual(['politicalAffiliation']);
  }
});

test('who is on no register of members is none by statement', async () => {
  expect(await complaints(rule, stated('PARTY_MEMBER'))).toEqual(['politicalAffiliation']);
  expect(await complaints(rule, stated('PROBATIONARY_PARTY_MEMBER'))).toEqual(['politicalAffiliation']);
  expect(await complaints(rule, stated('YOUTH_LEAGUE_MEMBER'))).toEqual([]);
});

test('after the membership has ended the person is something else', async () => {
  expect(await complaints(rule, stated('PARTY_MEMBER', member('FULL', 'ENDED')))).toEqual(['politicalAffiliation']);
  expect(await complaints(rule, stated('CITIZEN', member('FULL', 'ENDED')))).toEqual([]);
});

test('nothing stated, nothing to agree with', async () => {
  expect(await complaints(rule, stated(null, member('FULL')))).toEqual([]);
});
