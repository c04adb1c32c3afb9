import { expertHasASpecialty as rule } from '../../../../../subgraphs/personnel/src/rules/80-expert-has-a-specialty.js';
import { complaints } from '../stand-in/rule-case.js';

test('an expert is dispatched for a specialty, anybody else without one', async () => {
  expect(await complaints(rule, { record: { kind: 'EXPERT_DISPATCH', specialty: null } })).toEqual(['specialty']);
  expect(await complaints(rule, { record: { kind: 'EXPERT_DISPATCH', specialty: '急救' } })).toEqual([]);
  expect(await complaints(rule, { record: { kind: 'SENT_DOWN', specialty: null } })).toEqual([]);
});
