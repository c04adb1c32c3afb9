import { createCounters } from '../../../../../gateway/server/src/telemetry/counters.js';
import { ownMetrics } from './own-metrics.js';

test('a reload changes the version that is shown, and only that one is shown', async () => {
  let supergraph = { version: 'first', loadedAt: new Date(0), reloads: 0, refusals: 0 };
  const { value } = ownMetrics({ supergraph: () => supergraph });
  expect([await value('redsail_supergraph_info', { version: 'first' }), await value('redsail_supergraph_age_seconds')]).toEqual([1, 60]);
  supergraph = { version: 'second', loadedAt: new Date(50_000), reloads: 1, refusals: 2 };
  expect([
    await value('redsail_supergraph_info', { version: 'first' }),
    await value('redsail_supergraph_info', { version: 'second' }),
    await value('redsail_supergraph_age_seconds'),
    await value('redsail_supergraph_reloads_total'),
    await value('redsail_supergraph_reloads_refused_total'),
  ]).toEqual([0, 1, 10, 1, 2]);
});

test('counters are read where /ready reads them, however often the metrics are asked for', async () => {
  const counters = createCounters();
  const { value } = ownMetrics({ counters });
  counters.operations += 5;
  expect([await value('redsail_operations_total'), await value('redsail_operations_total')]).toEqual([5, 5]);
});

test('a gateway that drains says so', async () => {
  expect(await ownMetrics({ isDraining: () => true }).value('redsail_draining')).toBe(1);
});
