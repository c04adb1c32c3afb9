import { p13WithinValidity as rule } from '../../../../../subgraphs/personnel/src/rules/p13-within-validity.js';
import { complaints } from '../stand-in/rule-case.js';

test('a card is issued for some time', async () => {
  expect(await complaints(rule, { input: { validTo: '2026-06-02' } })).toEqual([]);
  expect(await complaints(rule, { input: { validTo: '2026-06-01' } })).toEqual(['validTo']);
});

test('it comes into force, or back into force, within that time', async () => {
  expect(await complaints(rule, { record: { validTo: '2026-06-02' } })).toEqual([]);
  expect(await complaints(rule, { record: { validTo: '2026-05-31' } })).toEqual(['id']);
  expect(await complaints(rule, { record: { validTo: null } })).toEqual(['id']);
});
