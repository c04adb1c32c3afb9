import { createRetryBudget } from '../../../../../gateway/server/src/subgraphs/retry-budget.js';

test('it starts empty', () => {
  expect(createRetryBudget(20).spend()).toBe(false);
});

test.each([
  [20, 5],
  [10, 10],
  [3, 34],
])('at %s %% the first retry is paid for by %s calls', (percent, calls) => {
  const budget = createRetryBudget(percent);
  for (let call = 1; call < calls; call += 1) budget.earn();
  expect(budget.spend()).toBe(false);
  budget.earn();
  expect([budget.spend(), budget.spend()]).toEqual([true, false]);
});

test('a long healthy time puts by twenty retries and no more', () => {
  const budget = createRetryBudget(20);
  for (let call = 0; call < 100_000; call += 1) budget.earn();
  let retries = 0;
  while (budget.spend()) retries += 1;
  expect(retries).toBe(20);
});
