import { p5OverdueAfterTheDeadline as rule } from '../../../../../subgraphs/personnel/src/rules/p5-overdue-after-the-deadline.js';
import { complaints } from '../stand-in/rule-case.js';

test('a call is overdue on the day after the deadline, by the clock and not by the effective day', async () => {
  expect(await complaints(rule, { record: { answerDueOn: '2026-05-31' }, today: '2026-06-01' })).toEqual([]);
  expect(await complaints(rule, { record: { answerDueOn: '2026-06-01' }, today: '2026-06-01', effectiveOn: '2026-07-01' })).toEqual(['id']);
});
