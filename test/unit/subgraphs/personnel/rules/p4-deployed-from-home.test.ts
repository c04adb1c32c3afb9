import { Affiliation } from '../../../../../subgraphs/personnel/src/party-member/affiliation.register.js';
import { PartyMember } from '../../../../../subgraphs/personnel/src/party-member/party-member.register.js';
import { p4DeployedFromHome as rule } from '../../../../../subgraphs/personnel/src/rules/p4-deployed-from-home.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const member: Kept = [PartyMember, { id: 'M', person: 'X' }];
const formal = (org: string): Kept => [Affiliation, { member: 'M', org, kind: 'FORMAL', to: null }];
const call = { record: { homeOrganization: 'O1' }, input: { person: 'X', host: 'H' } };

test('a cadre with a home organisation is called, a member or not', async () => {
  expect(await complaints(rule, call)).toEqual([]);
  expect(await complaints(rule, { ...call, kept: [member, formal('P1')] })).toEqual([]);
});

test('whoever is no cadre has no home organisation to be sent from', async () => {
  expect(await complaints(rule, { ...call, record: { homeOrganization: null } })).toEqual(['person']);
});

test('a member keeps the formal affiliation, and keeps it elsewhere', async () => {
  expect(await complaints(rule, { ...call, kept: [member] })).toEqual(['person']);
  expect(await complaints(rule, { ...call, kept: [member, formal('H')] })).toEqual(['host']);
});
