import { p13ExpiresWhenDue as rule } from '../../../../../subgraphs/personnel/src/rules/p13-expires-when-due.js';
import { complaints } from '../stand-in/rule-case.js';

test('a card expires on the day after its last day, by the clock', async () => {
  expect(await complaints(rule, { record: { validTo: '2026-06-01' } })).toEqual([]);
  expect(await complaints(rule, { record: { validTo: '2026-06-02' }, effectiveOn: '2026-07-01' })).toEqual(['id']);
});
