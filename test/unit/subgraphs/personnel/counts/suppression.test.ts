import { ageBandCounts } from '../../../../../subgraphs/personnel/src/counts/age-band-count.js';
import { deploymentCount } from '../../../../../subgraphs/personnel/src/counts/deployment-count.js';
import { headcount } from '../../../../../subgraphs/personnel/src/counts/headcount.js';
import { memberCounts } from '../../../../../subgraphs/personnel/src/counts/member-counts.js';
import { isTooSmall, seesSmallCounts, withheld } from '../../../../../subgraphs/personnel/src/counts/suppression.js';

test('a zero names nobody; one to four people can be told apart', () => {
  expect([0, 1, 4, 5, 100].map((count) => isTooSmall(count))).toEqual([false, true, true, false, false]);
});

test('small counts are for those who may see the persons, and for a department that asks for a rule', () => {
  expect(seesSmallCounts({ roles: ['integrator'], scopes: ['person:count'] })).toBe(false);
  expect(seesSmallCounts({ roles: ['organization-officer'], scopes: ['person:read', 'person:count'] })).toBe(true);
  expect(seesSmallCounts({ roles: ['service'], scopes: ['person:count'] })).toBe(true);
});

test('one small part of members is not to be had from the total and the other part', () => {
  expect(memberCounts(20, 3, false)).toEqual({ full: null, probationary: null, total: 23, suppressed: true });
  expect(memberCounts(3, 0, false)).toEqual({ full: null, probationary: null, total: null, suppressed: true });
  expect(memberCounts(20, 0, false)).toEqual({ full: 20, probationary: 0, total: 20, suppressed: false });
  expect(memberCounts(20, 3, true)).toEqual({ full: 20, probationary: 3, total: 23, suppressed: false });
});

test('a single small cell takes the next smallest with it; two small ones hide each other, unless they are a small group together', () => {
  expect([...withheld([30, 3, 12, 8])].toSorted()).toEqual([1, 3]);
  expect([...withheld([30, 3, 2, 8])].toSorted()).toEqual([1, 2]);
  expect([...withheld([30, 1, 2, 8])].toSorted()).toEqual([1, 2, 3]);
  expect([...withheld([0, 3, 0])]).toEqual([1]);
  expect([...withheld([30, 12])]).toEqual([]);
});

test('an age structure keeps its empty bands and hides its small ones', () => {
  const counts = ageBandCounts(
    new Map([
      ['UNDER_30', 2],
      ['FROM_30_TO_39', 40],
      ['FROM_40_TO_49', 9],
    ] as const),
    false,
  );
  expect(counts.map(({ count }) => count)).toEqual([null, 40, null, 0, 0]);
});

test('strength and vacancies are hidden together, for one is the establishment less the other', () => {
  expect(headcount(3, 10, 4, 4, false)).toEqual({ posts: 3, established: 10, filled: null, vacant: null, suppressed: true });
  expect(headcount(3, 10, 8, 8, false)).toEqual({ posts: 3, established: 10, filled: 8, vacant: 2, suppressed: false });
  expect(headcount(3, 10, 12, 12, true).vacant).toBe(0);
});

test('posts whose holders a caller does not see are not vacant: strength and vacancies are withheld', () => {
  expect(headcount(3, 10, 8, 7, true)).toEqual({ posts: 3, established: 10, filled: null, vacant: null, suppressed: true });
});

test('a number of deployments that is withheld says so', () => {
  expect(deploymentCount('ACTIVE', 4, true)).toEqual({ status: 'ACTIVE', count: null, suppressed: true });
  expect(deploymentCount('ACTIVE', 0, false)).toEqual({ status: 'ACTIVE', count: 0, suppressed: false });
});
