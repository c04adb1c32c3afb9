import { PartyMember } from '../../../../../subgraphs/personnel/src/party-member/party-member.register.js';
import { badgeForMembersOnly as rule } from '../../../../../subgraphs/personnel/src/rules/119-badge-for-members-only.js';
import { complaints } from '../stand-in/rule-case.js';

const start = { record: { person: 'X' }, input: { badgeIssued: true } };

test('the badge goes to a member and to nobody else', async () => {
  expect(await complaints(rule, { ...start, kept: [[PartyMember, { person: 'X' }]] })).toEqual([]);
  expect(await complaints(rule, start)).toEqual(['badgeIssued']);
});

test('without a badge anybody starts', async () => {
  expect(await complaints(rule, { ...start, input: { badgeIssued: null } })).toEqual([]);
});
