import { flagsOf, type Flagged } from '../../../../../subgraphs/organizations/src/party-organization/party-organization-flags.js';

const temporary: Flagged = { kind: 'TEMPORARY_BRANCH', status: 'ACTIVE', startedOn: '2025-12-31' };
const branch: Flagged = { kind: 'BRANCH', status: 'ACTIVE' };
const codes = (row: Flagged, day = '2026-06-30') => flagsOf(row, day).map(({ code }) => code);

test('a temporary branch six months at work should be reviewed for a formal one', () => {
  expect(codes(temporary, '2026-06-29')).toEqual([]);
  expect(codes(temporary, '2026-06-30')).toEqual(['REVIEW_FORMAL']);
  expect(codes({ ...temporary, status: 'WINDING_UP' })).toEqual([]);
  expect(codes({ ...branch, startedOn: '2020-01-01' })).toEqual([]);
});

test('six months after 31 August end with February', () => {
  const august = { ...temporary, startedOn: '2025-08-31' };
  expect(codes(august, '2026-02-27')).toEqual([]);
  expect(codes(august, '2026-02-28')).toEqual(['REVIEW_FORMAL']);
});

test('a temporary branch whose task is over should be dissolved', () => {
  const over = { ...temporary, status: 'WINDING_UP', taskEndedOn: '2026-06-01' };
  expect(codes(over)).toEqual(['TASK_OVER']);
  expect(codes({ ...over, status: 'DISSOLVED' })).toEqual([]);
});

test('a vacancy is flagged only where it is known, and only of what is standing', () => {
  expect(codes({ ...branch, secretaryVacant: true })).toEqual(['SECRETARY_VACANT']);
  expect(codes({ ...branch, secretaryVacant: null })).toEqual([]);
  expect(codes({ ...branch, status: 'MERGED', secretaryVacant: true })).toEqual([]);
});

test('an election is overdue once the term is over and none is under way', () => {
  const elected = { ...branch, termStartOn: '2023-06-30', termYears: 3 };
  expect(codes(elected, '2026-06-29')).toEqual([]);
  expect(codes(elected, '2026-06-30')).toEqual(['ELECTION_OVERDUE']);
  expect(codes({ ...elected, status: 'ELECTION_DUE' })).toEqual([]);
});

test('the size is judged by the last count, and by the approval before any', () => {
  expect(codes({ ...branch, membersCounted: 51 })).toEqual(['BRANCH_TOO_LARGE']);
  expect(codes({ ...branch, membersCounted: 50, fullMembersAtApproval: 60 })).toEqual([]);
  expect(codes({ ...branch, fullMembersAtApproval: 60 })).toEqual(['BRANCH_TOO_LARGE']);
  expect(codes({ kind: 'GENERAL_BRANCH', status: 'ACTIVE', membersCounted: 101 })).toEqual(['GENERAL_BRANCH_TOO_LARGE']);
});

test('every flag says its rule in both languages', () => {
  const [flag] = flagsOf(temporary, '2026-06-30');
  expect(flag).toEqual({
    code: 'REVIEW_FORMAL',
    rule: 'S1',
    messageZh: '自 2025-12-31 运行已满6个月，应研究设立正式党支部',
    messageEn: 'at work since 2025-12-31, six months or more: consider a formal branch',
  });
});
