import { o6TemporaryBranchAdmitsNobody as rule } from '../../../../../subgraphs/personnel/src/rules/o6-temporary-branch-admits-nobody.js';
import { complaints } from '../stand-in/rule-case.js';

test.each(['TEMPORARY_BRANCH', 'TEMPORARY_COMMITTEE'])('a %s may not admit a member', async (kind) => {
  expect(await complaints(rule, { facts: { organization: { kind, status: 'ACTIVE', region: null } } })).toEqual(['org']);
});

test.each(['BRANCH', 'JOINT_BRANCH', 'GENERAL_BRANCH', 'COMMITTEE'])('a %s may', async (kind) => {
  expect(await complaints(rule, { facts: { organization: { kind, status: 'ACTIVE', region: null } } })).toEqual([]);
});

test('the rule is O6', () => {
  expect(rule.id).toBe('O6');
});
