import { o7TemporaryAffiliationEndsOnce as rule } from '../../../../../subgraphs/personnel/src/rules/o7-temporary-affiliation-ends-once.js';
import { complaints } from '../stand-in/rule-case.js';

test('one that lasts may end, on the day it began at the earliest', async () => {
  expect(await complaints(rule, { record: { from: '2026-06-01', to: null }, effectiveOn: '2026-06-01' })).toEqual([]);
  expect(await complaints(rule, { record: { from: '2026-06-02', to: null }, effectiveOn: '2026-06-01' })).toEqual(['effectiveOn']);
});

test('one that has ended does not end again', async () => {
  expect(await complaints(rule, { record: { from: '2026-05-01', to: '2026-05-02' } })).toEqual(['id']);
});
