import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../../../../support/built-program.js';
import { valueOf } from '../../../../support/prometheus-text.js';
import { readMetrics } from '../stand-in/read-metrics.js';

const built = (file: string) => pathToFileURL(join(repository, 'gateway/server/dist/telemetry', file)).href;

test('the primary process shows the requests of all workers as one, and the oldest supergraph among them', async () => {
  const child = fork(new URL('../stand-in/metrics-cluster.ts', import.meta.url), {
    env: {
      PATH: process.env.PATH,
      CLUSTER_METRICS: built('cluster-metrics.js'),
      METRICS_SERVER: built('metrics-server.js'),
      METRICS: built('metrics.js'),
    },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const [{ address }] = (await once(child, 'message')) as [{ address: string }];
  const families = await readMetrics(address);
  expect(valueOf(families, 'redsail_http_requests_total', { route: '/graphql', status: '2xx', outcome: 'complete' })).toBe(10);
  expect(valueOf(families, 'redsail_operation_duration_seconds_count', { operation: 'DutyRoster' })).toBe(10);
  expect(valueOf(families, 'redsail_operations_total')).toBe(10);
  expect(valueOf(families, 'redsail_supergraph_info', { version: 'abc' })).toBe(2);
  expect(valueOf(families, 'redsail_supergraph_age_seconds')).toBe(50);
  child.disconnect();
  await once(child, 'exit');
});
