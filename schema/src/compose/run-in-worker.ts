import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ExitCode } from '../exit-code.js';
import { tooLittleMemory } from '../report/composition-messages.js';
import { Refusal } from '../report/refusal.js';

/** Composition recurses along the relations of the graph: a hundred subgraphs chained together overflow the default of 4. */
const STACK_MEGABYTES = 256;

/**
 * Runs a worker with a large stack; what it holds is freed with it. The worker is a file beside the caller, `./compose-worker`, that imports nothing
 * of its own package, so that it runs compiled and as TypeScript (tests) alike.
 * @param caller the `import.meta.url` of the file that calls
 * @returns the first message that the worker posts
 * @throws Refusal (cannot compose) when memory does not suffice; whatever the worker throws
 */
export async function runInWorker<Result>(caller: string, file: string, task: unknown): Promise<Result> {
  // `.js` when compiled, `.ts` when the caller itself runs as TypeScript.
  const worker = new Worker(new URL(`${file}${extname(caller)}`, caller), {
    workerData: task,
    resourceLimits: { stackSizeMb: STACK_MEGABYTES },
  });
  try {
    const [result] = (await once(worker, 'message')) as [Result];
    return result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    throw new Refusal(ExitCode.CANNOT_COMPOSE, [tooLittleMemory()]);
  } finally {
    await worker.terminate();
  }
}
