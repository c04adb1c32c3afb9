import { setTimeout as pause } from 'node:timers/promises';
import { isOurs, type ToSupervisor, type ToWorker } from './messages.js';
import type { Siblings } from './siblings.js';

export interface WorkerChannel {
  readonly siblings: Siblings;
  onStop(stop: () => void): void;
  tellListening(): void;
  /** Resolves when no connection is on its way to this process any more; to be waited for between the stop and the exit. */
  farewell(): Promise<void>;
}

const PATIENCE_MS = 1_000;
const GIVE_BACK_MS = 50;

/** A worker's end of the channel to its supervisor. */
export function openWorkerChannel(worker: number, workers: number): WorkerChannel {
  const answerers = new Map<string, () => unknown>();
  const waiting = new Map<number, (values: readonly unknown[]) => void>();
  let stop = (): void => {};
  let asked = 0;

  // A supervisor that has just gone takes the workers along; what could not be told it does not matter then.
  const tell = (message: ToSupervisor): void => void process.send?.(message, undefined, undefined, () => {});
  const answerQuestion = async (id: number, topic: string): Promise<void> => {
    const give = answerers.get(topic);
    tell(give ? { redsail: 'answer', id, known: true, value: await give() } : { redsail: 'answer', id, known: false });
  };
  const take = (message: ToWorker): void => {
    if (message.redsail === 'stop') stop();
    else if (message.redsail === 'question') void answerQuestion(message.id, message.topic);
    else {
      waiting.get(message.id)?.(message.values);
      waiting.delete(message.id);
    }
  };
  process.on('message', (message) => isOurs(message) && take(message as ToWorker));

  const askAll: Siblings['askAll'] = (topic, patienceMs = PATIENCE_MS) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      tell({ redsail: 'ask', id: asked, topic, patienceMs });
    });

  return {
    siblings: { worker, workers, answer: (topic, give) => void answerers.set(topic, give), askAll },
    onStop: (listener) => void (stop = listener),
    async farewell() {
      // The supervisor hands out connections over this channel. What it sent before it knew that we have closed arrives before the answer
      // to this, and is given back to it; the pause lets the giving back out.
      await askAll('farewell');
      await pause(GIVE_BACK_MS);
    },
    tellListening: () => tell({ redsail: 'listening' }),
  };
}
