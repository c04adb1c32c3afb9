import { o6NoElections as rule, o6Refusal } from '../../../../../subgraphs/organizations/src/rules/o6-no-elections.js';
import { complaints } from '../stand-in/rule-case.js';

test.each(['TEMPORARY_BRANCH', 'TEMPORARY_COMMITTEE'])('a %s is refused its elections, with the rule’s id', async (kind) => {
  expect(o6Refusal(kind)).toMatchObject({ rule: 'O6', field: 'id' });
  expect(await complaints(rule, { record: { kind } })).toEqual(['id']);
});

test.each(['BRANCH', 'RED_SAIL_BRANCH', 'COMMITTEE'])('a %s holds them', async (kind) => {
  expect(o6Refusal(kind)).toBeUndefined();
  expect(await complaints(rule, { record: { kind } })).toEqual([]);
});
