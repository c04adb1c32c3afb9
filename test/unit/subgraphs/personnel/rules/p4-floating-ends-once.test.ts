import { p4FloatingEndsOnce as rule } from '../../../../../subgraphs/personnel/src/rules/p4-floating-ends-once.js';
import { complaints } from '../stand-in/rule-case.js';

test('a registration that lasts may end, not before it began', async () => {
  expect(await complaints(rule, { record: { from: '2026-01-01', to: null } })).toEqual([]);
  expect(await complaints(rule, { record: { from: '2026-06-02', to: null } })).toEqual(['effectiveOn']);
});

test('one that has ended does not end again', async () => {
  expect(await complaints(rule, { record: { from: '2026-01-01', to: '2026-02-01' } })).toEqual(['id']);
});
