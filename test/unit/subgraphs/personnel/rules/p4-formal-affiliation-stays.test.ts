import { Affiliation } from '../../../../../subgraphs/personnel/src/party-member/affiliation.register.js';
import { p4FormalAffiliationStays as rule } from '../../../../../subgraphs/personnel/src/rules/p4-formal-affiliation-stays.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const open = (org: string, kind: string, to: string | null = null): Kept => [Affiliation, { member: 'M', org, kind, to }];
const input = { member: 'M', host: 'H' };

test('a member with a formal affiliation elsewhere is registered with a host', async () => {
  expect(await complaints(rule, { input, kept: [open('P1', 'FORMAL')] })).toEqual([]);
});

test('a member without a formal affiliation is not', async () => {
  expect(await complaints(rule, { input })).toEqual(['member']);
});

test('the organisation of the formal affiliation is no host', async () => {
  expect(await complaints(rule, { input, kept: [open('H', 'FORMAL')] })).toEqual(['host']);
});

test('one host at a time, for dues are paid once', async () => {
  expect(await complaints(rule, { input, kept: [open('P1', 'FORMAL'), open('H2', 'FLOATING_HOST')] })).toEqual(['member']);
  expect(await complaints(rule, { input, kept: [open('P1', 'FORMAL'), open('H2', 'FLOATING_HOST', '2026-01-01')] })).toEqual([]);
});
