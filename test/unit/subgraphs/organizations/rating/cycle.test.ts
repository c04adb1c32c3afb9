import { covers, cycleOf } from '../../../../../subgraphs/organizations/src/rating/cycle.js';

test('two years may be one cycle', () => {
  expect(cycleOf('2021-2022')).toEqual({ from: '2021-01-01', to: '2023-01-01' });
  expect(cycleOf('2022')).toEqual({ from: '2022-01-01', to: '2023-01-01' });
});

test('a cycle covers its first day and its last', () => {
  for (const day of ['2021-01-01', '2022-12-31']) expect(covers('2021-2022', day)).toBe(true);
  for (const day of ['2020-12-31', '2023-01-01']) expect(covers('2021-2022', day)).toBe(false);
  expect(covers('rubbish', '2022-01-01')).toBe(false);
});
