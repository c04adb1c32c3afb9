import { o7EndsWithItsTask as rule, o7TaskEndsAfterStart } from '../../../../../subgraphs/organizations/src/rules/o7-ends-with-its-task.js';
import { complaints } from '../stand-in/rule-case.js';

test('a branch whose task goes on is not dissolved', async () => {
  expect(await complaints(rule, { record: { taskEndedOn: null } })).toEqual(['id']);
});

test('it is dissolved on the day its task ended or later', async () => {
  const record = { taskEndedOn: '2026-05-31' };
  expect(await complaints(rule, { record, effectiveOn: '2026-05-30' })).toEqual(['effectiveOn']);
  expect(await complaints(rule, { record, effectiveOn: '2026-05-31' })).toEqual([]);
});

test('a task ends on the day the branch started or later', async () => {
  const record = { startedOn: '2026-05-31' };
  expect(await complaints(o7TaskEndsAfterStart, { record, effectiveOn: '2026-05-30' })).toEqual(['effectiveOn']);
  expect(await complaints(o7TaskEndsAfterStart, { record, effectiveOn: '2026-05-31' })).toEqual([]);
});
