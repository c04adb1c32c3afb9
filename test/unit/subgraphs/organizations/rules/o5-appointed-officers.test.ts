import { o5AppointedOfficers as rule, o5OfficersFit } from '../../../../../subgraphs/organizations/src/rules/o5-appointed-officers.js';
import { complaints } from '../stand-in/rule-case.js';

const approved = (fullMembersAtApproval: number) => ({ approvedBy: 'street', fullMembersAtApproval });
const people = (count: number) => Array.from({ length: count }, (_, at) => `p${at + 1}`);
const appoint = (full: number, input: object) =>
  complaints(rule, { record: approved(full), input: { appointedBy: 'street', secretary: 'p1', deputy: null, committee: null, ...input } });

test('only the organisation that approved it appoints', async () => {
  expect(await appoint(3, { appointedBy: 'district' })).toEqual(['appointedBy']);
  expect(await appoint(3, {})).toEqual([]);
});

test('with fewer than seven full members there is a secretary, perhaps a deputy, and no committee', async () => {
  expect(await appoint(6, { deputy: 'p2' })).toEqual([]);
  expect(await appoint(6, { committee: people(3) })).toEqual(['committee']);
});

test.each([
  [0, ['committee']],
  [2, ['committee']],
  [3, []],
  [5, []],
  [7, []],
  [8, ['committee']],
])('with seven full members a committee of %i: %j', async (size, expected) => {
  expect(await appoint(7, { committee: people(size) })).toEqual(expected);
});

test('secretary and deputy are two persons of the committee, and nobody is named twice', async () => {
  expect(await appoint(7, { deputy: 'p1', committee: people(3) })).toEqual(['deputy']);
  expect(await appoint(7, { deputy: 'p9', committee: people(3) })).toEqual(['committee']);
  expect(await appoint(7, { committee: ['p1', 'p2', 'p2'] })).toEqual(['committee']);
});

test('elected officers fit together in the same way', async () => {
  expect(await complaints(o5OfficersFit, { input: { secretary: 'p1', deputy: 'p1', committee: [] } })).toEqual(['deputy']);
  expect(await complaints(o5OfficersFit, { input: { secretary: 'p1', deputy: null, committee: people(9) } })).toEqual([]);
});
