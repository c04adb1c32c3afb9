import { partyOrganizationRowProblems } from '../../../../../subgraphs/organizations/src/party-organization/party-organization-row-problems.js';

const rules = (row: Record<string, unknown>) => partyOrganizationRowProblems(row).map(({ rule, column }) => `${rule} ${column}`);

test('an imported temporary branch has no term and is not dissolved before its task ended', () => {
  const row = { kind: 'TEMPORARY_BRANCH', taskEndedOn: '2026-05-01' };
  expect(rules({ ...row, dissolvedOn: '2026-05-02' })).toEqual([]);
  expect(rules({ ...row, dissolvedOn: '2026-04-30' })).toEqual(['O7 dissolved_on']);
  expect(rules({ ...row, termStartOn: '2026-01-01' })).toEqual(['O6 term_start_on']);
});

test('imported officers are different people, those of a committee among its members', () => {
  const row = { kind: 'BRANCH', secretary: 'a', deputy: 'b' };
  expect(rules({ ...row, committee: ['a', 'b', 'c'] })).toEqual([]);
  expect(rules({ ...row, committee: ['a', 'c', 'd'] })).toEqual(['O5 committee_code']);
  expect(rules({ ...row, deputy: 'a', committee: null })).toEqual(['O5 committee_code']);
});
