import { p5AnswerByTheDeadline as rule } from '../../../../../subgraphs/personnel/src/rules/p5-answer-by-the-deadline.js';
import { complaints } from '../stand-in/rule-case.js';

test('an answer counts up to the last day, that day included', async () => {
  expect(await complaints(rule, { record: { answerDueOn: '2026-06-01' }, effectiveOn: '2026-06-01' })).toEqual([]);
  expect(await complaints(rule, { record: { answerDueOn: '2026-06-01' }, effectiveOn: '2026-06-02' })).toEqual(['effectiveOn']);
});
