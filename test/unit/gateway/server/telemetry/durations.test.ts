import { createDurations } from '../../../../../gateway/server/src/telemetry/durations.js';
import { parsePrometheusText, valueOf } from '../../../../support/prometheus-text.js';
import { ownMetrics } from './own-metrics.js';

const histogram = () => {
  const { registry } = ownMetrics();
  const observe = createDurations(registry, 'test_seconds', 'Times.', 'kind');
  const read = async () => parsePrometheusText(await registry.metrics());
  const bucket = async (kind: string, le: string) => valueOf(await read(), 'test_seconds_bucket', { kind, le });
  return { observe, read, bucket };
};

test('a value counts in its bucket and in all above, a bucket’s end in the bucket itself', async () => {
  const { observe, bucket } = histogram();
  for (const seconds of [0.0004, 0.005, 0.0051, 40]) observe('read')(seconds);
  expect([
    await bucket('read', '0.001'),
    await bucket('read', '0.0025'),
    await bucket('read', '0.005'),
    await bucket('read', '0.01'),
  ]).toEqual([1, 1, 2, 3]);
  expect([await bucket('read', '30'), await bucket('read', '+Inf')]).toEqual([3, 4]);
});

test('count and sum are kept for each series', async () => {
  const { observe, read } = histogram();
  observe('read')(1);
  observe('read')(2);
  observe('write')(5);
  const families = await read();
  expect(families.get('test_seconds')).toMatchObject({ type: 'histogram', help: 'Times.' });
  for (const [kind, count, sum] of [
    ['read', 2, 3],
    ['write', 1, 5],
  ] as const) {
    expect([valueOf(families, 'test_seconds_count', { kind }), valueOf(families, 'test_seconds_sum', { kind })]).toEqual([count, sum]);
  }
});

test('the function of a series is found again', () => {
  const { observe } = histogram();
  expect(observe('read')).toBe(observe('read'));
  expect(observe('read')).not.toBe(observe('write'));
});

test('before anything is timed the histogram is there, without a series', async () => {
  expect((await histogram().read()).get('test_seconds')!.samples).toEqual([]);
});
