import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ExitCode } from '../exit-code.js';
import { tooLittleMemory } from '../report/composition-messages.js';
import { Refusal } from '../report/refusal.js';
import type { HeavyResult, HeavyWork } from './heavy-worker.js';

/** Composition recurses along the relations of the graph: a hundred subgraphs chained together overflow the default of 4. */
const STACK_MEGABYTES = 256;

/** A thread that holds more is ended after its task, and its memory is given back: the next one starts from nothing. */
const MOST_KEPT_BYTES = 400 * 1024 * 1024;

/** How many `keepingWorkers` are under way, and threads that wait for a task of one of them. */
let keepers = 0;
const idle: Worker[] = [];

/** While `act` runs, threads are used again: loading the libraries takes longer than most tasks. Afterwards none is left. */
export async function keepingWorkers<Result>(act: () => Promise<Result>): Promise<Result> {
  keepers += 1;
  try {
    return await act();
  } finally {
    keepers -= 1;
    if (keepers === 0) await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
  }
}

/**
 * Runs a task in a thread with a large stack. The task is a file beside the caller, `./compose-worker`, that exports `run` and imports nothing
 * of its own package, so that it runs compiled and as TypeScript (tests) alike.
 * @param caller the `import.meta.url` of the file that calls
 * @throws Refusal (cannot compose) when memory does not suffice; whatever the task throws
 */
export async function runInWorker<Result>(caller: string, file: string, task: unknown): Promise<Result> {
  // `.js` when compiled, `.ts` when the caller itself runs as TypeScript.
  const extension = extname(caller);
  const worker = idle.pop() ?? startWorker(extension);
  try {
    const answer = once(worker, 'message') as Promise<[HeavyResult]>;
    worker.postMessage({ module: new URL(`${file}${extension}`, caller).href, task } satisfies HeavyWork);
    const [{ result, heap }] = await answer;
    if (keepers > 0 && heap < MOST_KEPT_BYTES) idle.push(worker);
    else await worker.terminate();
    return result as Result;
  } catch (error) {
    await worker.terminate();
    if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    throw new Refusal(ExitCode.CANNOT_COMPOSE, [tooLittleMemory()]);
  }
}

const startWorker = (extension: string): Worker =>
  new Worker(new URL(`./heavy-worker${extension}`, import.meta.url), { resourceLimits: { stackSizeMb: STACK_MEGABYTES } });
