import { ratingRowProblems } from '../../../../../subgraphs/organizations/src/rating/rating-row-problems.js';

const columns = (row: Record<string, unknown>) => ratingRowProblems(row).map(({ column }) => column);

test('a row of a rating has a cycle, one to five stars, and a rank only within a group', () => {
  expect(columns({ cycle: '2025-2026', stars: 5, rankInGroup: 1, group: 'G' })).toEqual([]);
  expect(columns({ cycle: '25', stars: 6 })).toEqual(['cycle', 'stars']);
  expect(columns({ cycle: '2025', stars: 0, rankInGroup: 0, group: 'G' })).toEqual(['stars', 'rank_in_group']);
  expect(columns({ cycle: '2025', rankInGroup: 2 })).toEqual(['rank_in_group']);
});
