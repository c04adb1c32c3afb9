import {
  o3ApprovedByASuperior as rule,
  o3StartsAfterApproval,
} from '../../../../../subgraphs/organizations/src/rules/o3-approved-by-a-superior.js';
import { partyTree as kept } from '../stand-in/party-tree.js';
import { complaints, refusals } from '../stand-in/rule-case.js';

const branch = { id: 'new', kind: 'TEMPORARY_BRANCH', superior: 'community' };

test.each(['street', 'district'])('the committee above it (%s) may approve a temporary branch', async (approver) => {
  expect(await complaints(rule, { record: branch, input: { approver }, kept })).toEqual([]);
});

test.each([
  ['the branch itself', 'new', /自身/],
  ['another temporary organisation', 'temporary-committee', /临时党组织/],
  ['a temporary branch', 'temporary', /临时党组织/],
  ['a general branch, although it is its superior', 'community', /党委或党工委/],
  ['a members’ group', 'group', /党委或党工委/],
  ['a committee that is not above it', 'other-street', /上级/],
  ['a committee that has been dissolved', 'gone', /运行中/],
])('%s may not', async (_, approver, message) => {
  const found = await refusals(rule, { record: branch, input: { approver }, kept });
  expect(found).toEqual([expect.objectContaining({ field: 'approver', zh: expect.stringMatching(message) })]);
});

test('it is at work from the day of its approval at the earliest', async () => {
  const record = { approvedOn: '2026-06-02' };
  expect(await complaints(o3StartsAfterApproval, { record, effectiveOn: '2026-06-01' })).toEqual(['effectiveOn']);
  expect(await complaints(o3StartsAfterApproval, { record, effectiveOn: '2026-06-02' })).toEqual([]);
});

test('both are O3', () => {
  expect([rule.id, o3StartsAfterApproval.id]).toEqual(['O3', 'O3']);
});
