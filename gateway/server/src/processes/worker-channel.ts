import { isOurs, type ToSupervisor, type ToWorker } from './messages.js';
import type { Siblings } from './siblings.js';

export interface WorkerChannel {
  readonly siblings: Siblings;
  onStop(stop: () => void): void;
  tellListening(): void;
}

const PATIENCE_MS = 1_000;

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

  return {
    siblings: {
      worker,
      workers,
      answer: (topic, give) => void answerers.set(topic, give),
      askAll: (topic, patienceMs = PATIENCE_MS) =>
        new Promise((resolve) => {
          asked += 1;
          waiting.set(asked, resolve);
          tell({ redsail: 'ask', id: asked, topic, patienceMs });
        }),
    },
    onStop: (listener) => void (stop = listener),
    tellListening: () => tell({ redsail: 'listening' }),
  };
}
