import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { MetricsText } from './metrics-server.js';

type Metrics = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** Between the primary process and its workers; what else they tell each other has other keys (processes/messages.ts). */
interface Question {
  readonly metricsWanted: true;
}
interface Answer {
  readonly metrics: Metrics;
}

const has = (message: unknown, key: string): boolean => typeof message === 'object' && message !== null && key in message;
const isQuestion = (message: unknown): message is Question => has(message, 'metricsWanted');
const isAnswer = (message: unknown): message is Answer => has(message, 'metrics');

/** For a worker that does not answer what it said last stands in. */
const PATIENCE_MS = 1_000;

/** In a worker of node:cluster: its metrics are handed to the primary process whenever that one asks. */
export function answerPrimary(registry: Registry): void {
  const answer = async (): Promise<void> => {
    const metrics = await registry.getMetricsAsJSON();
    process.send?.({ metrics } satisfies Answer, undefined, undefined, () => {});
  };
  process.on('message', (message) => isQuestion(message) && void answer());
}

/**
 * In the primary process of node:cluster: the metrics of all workers as one text. Counters, histograms and states are added up; ages and
 * percentiles take the metric's own way (the worst, or the mean). What a worker that has ended had counted when it was last asked stays in the
 * sums: a sum that fell would look like a restart, and as if all of it had happened once more.
 */
export function clusterMetrics(): MetricsText {
  const said = new Map<Worker, Metrics>();
  let counted: Promise<Metrics> = Promise.resolve([]);

  cluster.on('exit', (worker) => {
    const last = said.get(worker)?.filter(isCounted) ?? [];
    said.delete(worker);
    counted = counted.then((before) => AggregatorRegistry.aggregate([before, last]).getMetricsAsJSON());
  });
  const ask = (worker: Worker): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(late);
        worker.off('message', hear).off('exit', end);
        resolve();
      };
      const hear = (message: unknown): void => {
        if (!isAnswer(message)) return;
        said.set(worker, message.metrics);
        end();
      };
      const late = setTimeout(end, PATIENCE_MS);
      worker.on('message', hear).once('exit', end);
      worker.send({ metricsWanted: true } satisfies Question, () => {});
    });

  return {
    contentType: AggregatorRegistry.PROMETHEUS_CONTENT_TYPE,
    async metrics() {
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
      await Promise.all(workers.filter((worker) => worker.isConnected()).map(ask));
      // A worker that ends meanwhile goes from the one to the other: they are read in one moment.
      let ended: Metrics;
      let reading: typeof counted;
      do ended = await (reading = counted);
      while (reading !== counted);
      return AggregatorRegistry.aggregate([...said.values(), ended]).metrics();
    },
  };
}

/** Gauges say what is: of one that has ended that is nothing. */
const isCounted = ({ type }: Metrics[number]): boolean => ['counter', 'histogram'].includes(String(type));
