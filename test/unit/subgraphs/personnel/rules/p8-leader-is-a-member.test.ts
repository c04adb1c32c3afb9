import { CommandoMember } from '../../../../../subgraphs/personnel/src/commando/commando-member.register.js';
import { p8LeaderIsAMember as rule } from '../../../../../subgraphs/personnel/src/rules/p8-leader-is-a-member.js';
import { complaints } from '../stand-in/rule-case.js';

test('a new leader is a member of the team already, and still', async () => {
  const appoint = { command: 'appointCommandoLeader', input: { leader: 'X' } };
  expect(await complaints(rule, { ...appoint, kept: [[CommandoMember, { commando: 'record', person: 'X', to: null }]] })).toEqual([]);
  expect(await complaints(rule, { ...appoint, kept: [[CommandoMember, { commando: 'record', person: 'X', to: '2026-01-01' }]] })).toEqual([
    'leader',
  ]);
  expect(await complaints(rule, appoint)).toEqual(['leader']);
});

test('the leader does not leave before handing over; others do', async () => {
  const remove = { command: 'removeCommandoMember', record: { leader: 'X' } };
  expect(await complaints(rule, { ...remove, input: { person: 'X' } })).toEqual(['person']);
  expect(await complaints(rule, { ...remove, input: { person: 'Y' } })).toEqual([]);
});
