import { o4ThreeFullMembers as rule } from '../../../../../subgraphs/organizations/src/rules/o4-three-full-members.js';
import { refusals } from '../stand-in/rule-case.js';

test.each([0, 1, 2])('%i full members are too few', async (fullMembers) => {
  const [refusal] = await refusals(rule, { facts: { fullMembers } });
  expect(refusal!.zh).toContain(`现有${fullMembers}名`);
  expect(refusal!.en).toContain(`it has ${fullMembers}`);
});

test.each([3, 4, 51])('%i full members are enough', async (fullMembers) => {
  expect(await refusals(rule, { facts: { fullMembers } })).toEqual([]);
});

test('a count that never came is not enough', async () => {
  expect(await refusals(rule, { facts: {} })).toHaveLength(1);
});

test('the rule is O4', () => {
  expect(rule.id).toBe('O4');
});
