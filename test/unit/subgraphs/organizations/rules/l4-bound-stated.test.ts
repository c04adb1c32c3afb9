import { l4BoundStated as rule } from '../../../../../subgraphs/organizations/src/rules/l4-bound-stated.js';
import { complaints } from '../stand-in/rule-case.js';

test('a figure has its bound', async () => {
  expect(await complaints(rule, { record: { residentsValue: '6600', residentsBound: 'AT_LEAST', floatingShareValue: null } })).toEqual([]);
  expect(await complaints(rule, { record: { residentsValue: '6600', residentsBound: null } })).toEqual(['residentsBound']);
  expect(await complaints(rule, { record: { floatingShareValue: '0.7' } })).toEqual(['floatingShareBound']);
});

test('a share lies between 0 and 1', async () => {
  expect(await complaints(rule, { record: { floatingShareValue: '1.2', floatingShareBound: 'EXACT' } })).toEqual(['floatingShareValue']);
  expect(await complaints(rule, { record: { floatingShareValue: '1', floatingShareBound: 'EXACT' } })).toEqual([]);
});
