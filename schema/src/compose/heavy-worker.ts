import { parentPort } from 'node:worker_threads';
import { getHeapStatistics } from 'node:v8';

/** A task, and the module whose `run` does it. */
export interface HeavyWork {
  readonly module: string;
  readonly task: unknown;
}

export interface HeavyResult {
  readonly result: unknown;
  /** Bytes that the thread's heap holds now, garbage included. */
  readonly heap: number;
}

// This file imports nothing of its own package, so that it runs compiled and as TypeScript (tests) alike.
parentPort?.on('message', async ({ module, task }: HeavyWork) => {
  const { run } = (await import(module)) as { run: (task: unknown) => unknown };
  parentPort!.postMessage({ result: run(task), heap: getHeapStatistics().used_heap_size } satisfies HeavyResult);
});
