import cluster from 'node:cluster';

// A process of node:cluster for cluster-metrics.test.ts: the primary serves the metrics of two workers, each of which counts five requests. Told
// a signal, it sends it to the second worker.
const { answerPrimary, clusterMetrics } = await import(process.env.CLUSTER_METRICS!);
const { serveMetrics } = await import(process.env.METRICS_SERVER!);
const { createMetrics } = await import(process.env.METRICS!);

if (cluster.isPrimary) {
  const server = await serveMetrics(clusterMetrics(), { host: '127.0.0.1', port: 0 });
  for (let worker = 0; worker < 2; worker += 1) await new Promise((resolve) => cluster.fork().once('message', resolve));
  process.send!({ address: server.address });
  process.on('message', (signal: NodeJS.Signals) => {
    const { process: second } = cluster.workers![2]!;
    if (signal === 'SIGKILL') second.once('exit', () => process.send!({ ended: true }));
    second.kill(signal);
    if (signal !== 'SIGKILL') process.send!({ stopped: true });
  });
  process.once('disconnect', () => {
    for (const worker of Object.values(cluster.workers!)) worker!.process.kill('SIGKILL');
    process.exit(0);
  });
} else {
  const metrics = createMetrics({
    version: '1.2.3',
    counters: { operations: 5, partialAnswers: 0, unauthenticated: 0, valueCompletions: 0, internalErrors: 0 },
    supergraph: () => ({ version: 'abc', loadedAt: new Date(cluster.worker!.id * 10_000), reloads: 0, refusals: 0 }),
    savedOperations: new Set(),
    breakers: () => new Map(),
    keptPlans: () => 0,
    waiting: () => 0,
    isDraining: () => false,
    clock: () => new Date(60_000),
  });
  for (let count = 0; count < 5; count += 1) {
    metrics.requests.started();
    metrics.requests.ended({ route: '/graphql', status: 200, outcome: 'complete', operation: 'DutyRoster', seconds: 0.01 });
  }
  answerPrimary(metrics.registry);
  process.send!({ ready: true });
}
