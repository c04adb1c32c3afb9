import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../../../../support/built-program.js';
import { valueOf } from '../../../../support/prometheus-text.js';
import { readMetrics } from '../stand-in/read-metrics.js';

const built = (file: string) => pathToFileURL(join(repository, 'gateway/server/dist/telemetry', file)).href;

const requests = { route: '/graphql', status: '2xx', outcome: 'complete' };

describe('the primary process shows the metrics of all workers as one', () => {
  let child: ChildProcess;
  let address: string;
  beforeEach(async () => {
    child = fork(new URL('../stand-in/metrics-cluster.ts', import.meta.url), {
      env: {
        PATH: process.env.PATH,
        CLUSTER_METRICS: built('cluster-metrics.js'),
        METRICS_SERVER: built('metrics-server.js'),
        METRICS: built('metrics.js'),
      },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    [{ address }] = (await once(child, 'message')) as [{ address: string }];
  });
  afterEach(async () => {
    child.disconnect();
    await once(child, 'exit');
  });
  const tellSecondWorker = async (signal: NodeJS.Signals) => {
    child.send(signal);
    await once(child, 'message');
  };

  test('their requests in sum, and the oldest supergraph among them', async () => {
    const families = await readMetrics(address);
    expect(valueOf(families, 'redsail_http_requests_total', requests)).toBe(10);
    expect(valueOf(families, 'redsail_operation_duration_seconds_count', { operation: 'DutyRoster' })).toBe(10);
    expect(valueOf(families, 'redsail_operations_total')).toBe(10);
    expect(valueOf(families, 'redsail_supergraph_info', { version: 'abc' })).toBe(2);
    expect(valueOf(families, 'redsail_supergraph_age_seconds')).toBe(50);
  });

  test('one that has ended stays in the sums, and in nothing that is said of the present', async () => {
    await readMetrics(address);
    await tellSecondWorker('SIGKILL');
    for (let read = 0; read < 2; read += 1) {
      const families = await readMetrics(address);
      expect(valueOf(families, 'redsail_http_requests_total', requests)).toBe(10);
      expect(valueOf(families, 'redsail_operation_duration_seconds_count', { operation: 'DutyRoster' })).toBe(10);
      expect(valueOf(families, 'redsail_supergraph_info', { version: 'abc' })).toBe(1);
    }
  });

  test('one that hangs is shown as it was, and holds nobody up', async () => {
    await readMetrics(address);
    await tellSecondWorker('SIGSTOP');
    expect(valueOf(await readMetrics(address), 'redsail_http_requests_total', requests)).toBe(10);
  });
});
