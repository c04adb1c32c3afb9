import { setTimeout as pause } from 'node:timers/promises';
import { failure } from '../problem.js';
import type { Serving } from './serving.js';

const LOOK_MILLISECONDS = 100;
const ANSWER_MILLISECONDS = 5000;
/** A first start fills the databases before it serves; ten minutes mean that something is wrong. */
const DEADLINE_MILLISECONDS = 600_000;

/** Resolves when the part answers its /ready with 200, or `stopping` aborts. @throws Problem after ten minutes */
export async function untilReady({ part, log }: Serving, clock: () => Date, stopping: AbortSignal): Promise<void> {
  const deadline = clock().getTime() + DEADLINE_MILLISECONDS;
  let came = 'no answer';
  while (!stopping.aborted) {
    try {
      const answer = await fetch(part.readyUrl, { signal: AbortSignal.any([stopping, AbortSignal.timeout(ANSWER_MILLISECONDS)]) });
      came = `HTTP ${answer.status} ${(await answer.text()).slice(0, 300)}`;
      if (answer.ok) return;
    } catch (error) {
      came = String((error as Error).cause ?? error);
    }
    if (clock().getTime() > deadline) {
      throw failure(
        `${part.name} 十分钟内未就绪（${part.readyUrl}:${came}），日志：${log}`,
        `${part.name} was not ready within ten minutes (${part.readyUrl}: ${came}); log: ${log}`,
      );
    }
    await pause(LOOK_MILLISECONDS, undefined, { signal: stopping }).catch(() => undefined);
  }
}
