import { milliseconds, percentile, type Figure } from './figures.js';

export interface Flow {
  readonly latencies: readonly number[];
  /** What was refused or not answered, as it was told. */
  readonly failures: readonly string[];
}

export interface Trickle {
  /** Starts no more, and waits for what is under way. */
  stop(): Promise<Flow>;
}

/**
 * Does something again and again at a fixed pace, whether or not the last one has come back: as many users do, and unlike one who
 * waits. A standstill of three seconds shows as all the latencies it causes.
 * @param once throws with what went wrong
 */
export function trickle(everyMs: number, once: () => Promise<void>): Trickle {
  const latencies: number[] = [];
  const failures: string[] = [];
  const underWay = new Set<Promise<void>>();
  const run = async () => {
    const from = performance.now();
    await once().catch((error: Error) => failures.push(error.message));
    latencies.push(performance.now() - from);
  };
  const start = () => {
    const running = run();
    underWay.add(running);
    void running.finally(() => underWay.delete(running));
  };
  const timer = setInterval(start, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      while (underWay.size > 0) await Promise.all(underWay);
      return { latencies, failures };
    },
  };
}

export const flowFigures = (what: string, { latencies, failures }: Flow): Figure[] => [
  [
    `${what}: p50 / p99 / max`,
    [percentile(latencies, 0.5), percentile(latencies, 0.99), Math.max(...latencies)].map(milliseconds).join(' / '),
    `${latencies.length} 次 · in all`,
  ],
  [`${what}: 拒绝或失败 · refused or failed`, String(failures.length), failures.length ? failures[0]! : '0'],
];
