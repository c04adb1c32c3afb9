import { Affiliation } from '../../../../../subgraphs/personnel/src/party-member/affiliation.register.js';
import { p2TemporaryBesideFormal as rule } from '../../../../../subgraphs/personnel/src/rules/p2-temporary-beside-formal.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const open = (org: string, kind: string, to: string | null = null): Kept => [Affiliation, { member: 'M', org, kind, to }];
const input = { member: 'M', branch: 'T1' };

test('a member with a formal affiliation joins', async () => {
  expect(await complaints(rule, { input, kept: [open('P1', 'FORMAL')] })).toEqual([]);
});

test('a member without one, or with an ended one, does not', async () => {
  expect(await complaints(rule, { input })).toEqual(['member']);
  expect(await complaints(rule, { input, kept: [open('P1', 'FORMAL', '2026-01-01')] })).toEqual(['member']);
});

test('nobody joins the same branch twice, but may join again after leaving', async () => {
  expect(await complaints(rule, { input, kept: [open('P1', 'FORMAL'), open('T1', 'TEMPORARY')] })).toEqual(['member']);
  expect(await complaints(rule, { input, kept: [open('P1', 'FORMAL'), open('T1', 'TEMPORARY', '2026-05-01')] })).toEqual([]);
});
