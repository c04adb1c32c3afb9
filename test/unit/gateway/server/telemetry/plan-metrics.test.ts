import { ownMetrics } from './own-metrics.js';

test('a plan that was made counts as a miss and is timed; one from the cache is a hit', async () => {
  const { observer, value } = ownMetrics();
  observer.planned(20, false);
  observer.planned(0, true);
  observer.planned(0, true);
  expect([await value('redsail_plans_total', { cache: 'miss' }), await value('redsail_plans_total', { cache: 'hit' })]).toEqual([1, 2]);
  expect(await value('redsail_plan_duration_seconds_count')).toBe(1);
  expect(await value('redsail_plan_duration_seconds_sum')).toBeCloseTo(0.02);
});

test('the size of the cache is asked when the metrics are read', async () => {
  let entries = 3;
  const { value } = ownMetrics({ keptPlans: () => entries });
  expect(await value('redsail_plan_cache_entries')).toBe(3);
  entries = 4;
  expect(await value('redsail_plan_cache_entries')).toBe(4);
});
