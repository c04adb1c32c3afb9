import { Affiliation } from '../../../../../subgraphs/personnel/src/party-member/affiliation.register.js';
import { p2OneFormalAffiliation as rule } from '../../../../../subgraphs/personnel/src/rules/p2-one-formal-affiliation.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const formal = (org: string, from: string, to: string | null = null): Kept => [
  Affiliation,
  { member: 'record', org, kind: 'FORMAL', from, to },
];

test('a transfer to another organisation, a day after the present affiliation began, is fine', async () => {
  expect(await complaints(rule, { input: { org: 'P2' }, kept: [formal('P1', '2026-05-31')] })).toEqual([]);
});

test('a transfer to the organisation where the affiliation is already is refused', async () => {
  expect(await complaints(rule, { input: { org: 'P1' }, kept: [formal('P1', '2020-01-01')] })).toEqual(['org']);
});

test('a transfer on the day the present one began, or before, would leave a day with none or two', async () => {
  expect(await complaints(rule, { input: { org: 'P2' }, kept: [formal('P1', '2026-06-01')] })).toEqual(['effectiveOn']);
  expect(await complaints(rule, { input: { org: 'P2' }, kept: [formal('P1', '2026-06-02')] })).toEqual(['effectiveOn']);
});

test('two open ones are to be corrected before anything else', async () => {
  expect(await complaints(rule, { input: { org: 'P3' }, kept: [formal('P1', '2020-01-01'), formal('P2', '2020-01-01')] })).toEqual(['id']);
});

test('an ended one, and one of another kind, do not count', async () => {
  const temporary: Kept = [Affiliation, { member: 'record', org: 'P9', kind: 'TEMPORARY', from: '2026-06-01', to: null }];
  expect(
    await complaints(rule, {
      input: { org: 'P1' },
      kept: [formal('P1', '2019-01-01', '2020-01-01'), formal('P2', '2020-01-01'), temporary],
    }),
  ).toEqual([]);
});
