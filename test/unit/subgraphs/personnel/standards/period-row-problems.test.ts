import { periodRowProblems } from '../../../../../subgraphs/personnel/src/standards/period-row-problems.js';

test('a period may be open, or empty, and never ends before it begins', () => {
  expect(periodRowProblems({ from: '2026-01-01', to: null })).toEqual([]);
  expect(periodRowProblems({ from: '2026-01-01', to: '2026-01-01' })).toEqual([]);
  expect(periodRowProblems({ from: '2026-01-02', to: '2026-01-01' })).toMatchObject([{ column: 'to', rule: 'period' }]);
});
