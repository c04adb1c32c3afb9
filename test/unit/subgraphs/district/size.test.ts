import { countyShares, countySize } from '../../../../subgraphs/district/src/size.js';

test.each([
  [1, [1]],
  [2, [1, 1]],
  [2.5, [1, 1, 0.5]],
  [0.1, [0.1]],
  [1.1, [1, 0.1]],
])('scale %p is the districts %p', (scale, shares) => {
  expect(countyShares(scale)).toEqual(shares);
});

test('a whole district has the sizes of the real one, a small one enough for every kind and state', () => {
  expect(countySize(1)).toMatchObject({ towns: 23, villages: 376, partyOrganizations: 2000, members: 20_000, cadres: 3000 });
  expect(countySize(0.001)).toMatchObject({ towns: 4, temporaryBranches: 7, redSailBranches: 6, talentCards: 16 });
});
