import { PartyMember } from '../../../../../subgraphs/personnel/src/party-member/party-member.register.js';
import { p8AssaultTeamOfPartyMembers as rule } from '../../../../../subgraphs/personnel/src/rules/p8-assault-team-of-party-members.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const members: Kept[] = [[PartyMember, { person: 'M' }]];

test('who joins or leads an assault team is a party member', async () => {
  const record = { kind: 'ASSAULT_TEAM' };
  expect(await complaints(rule, { record, input: { person: 'M' }, kept: members })).toEqual([]);
  expect(await complaints(rule, { record, input: { person: 'X' }, kept: members })).toEqual(['person']);
  expect(await complaints(rule, { record, input: { leader: 'X' }, kept: members })).toEqual(['leader']);
});

test('a volunteer team is open to all', async () => {
  expect(await complaints(rule, { record: { kind: 'VOLUNTEER_TEAM' }, input: { person: 'X' } })).toEqual([]);
});
