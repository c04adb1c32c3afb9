import { p2FormalAffiliationTarget as rule } from '../../../../../subgraphs/personnel/src/rules/p2-formal-affiliation-target.js';
import { complaints } from '../stand-in/rule-case.js';

const target = (kind: string, status = 'ACTIVE', command = 'transferAffiliation') => ({
  command,
  input: { org: 'P1' },
  facts: { organization: { kind, status, region: null } },
});

test.each(['TEMPORARY_BRANCH', 'TEMPORARY_COMMITTEE', 'FUNCTIONAL_BRANCH', 'RED_SAIL_BRANCH', 'MEMBERS_GROUP'])(
  'a formal affiliation is never to a %s',
  async (kind) => {
    expect(await complaints(rule, target(kind))).toEqual(['org']);
  },
);

test.each(['BRANCH', 'JOINT_BRANCH', 'GENERAL_BRANCH', 'COMMITTEE', 'WORK_COMMITTEE'])('it may be to a %s at work', async (kind) => {
  expect(await complaints(rule, target(kind))).toEqual([]);
  expect(await complaints(rule, target(kind, 'ELECTION_DUE'))).toEqual([]);
});

test.each(['APPLIED', 'APPROVED', 'MERGED', 'DISSOLVED'])('a branch that is %s takes nobody in', async (status) => {
  expect(await complaints(rule, target('BRANCH', status))).toEqual(['org']);
});

test('admission by a temporary branch is left to O6, so that one wrong has one answer', async () => {
  expect(await complaints(rule, target('TEMPORARY_BRANCH', 'ACTIVE', 'admitPartyMember'))).toEqual([]);
  expect(await complaints(rule, target('RED_SAIL_BRANCH', 'ACTIVE', 'admitPartyMember'))).toEqual(['org']);
});

test('an unknown code is refused', async () => {
  expect(await complaints(rule, { input: { org: 'P1' }, facts: { organization: null } })).toEqual(['org']);
});
