import { ageBandOf } from '../../../../../subgraphs/personnel/src/person/age-band.js';

test.each([
  [1996, 'FROM_30_TO_39'],
  [1997, 'UNDER_30'],
  [1987, 'FROM_30_TO_39'],
  [1986, 'FROM_40_TO_49'],
  [1976, 'FROM_50_TO_59'],
  [1966, 'FROM_60'],
  [1930, 'FROM_60'],
  [2026, 'UNDER_30'],
])('who was born in %i is %s in 2026', (birthYear, band) => {
  expect(ageBandOf(birthYear, '2026-06-01')).toBe(band);
});
