import type { Worker } from 'node:cluster';
import type { ToSupervisor, ToWorker } from './messages.js';

type Question = Extract<ToSupervisor, { redsail: 'ask' }>;
type Answer = Extract<ToSupervisor, { redsail: 'answer' }>;

interface Open {
  readonly values: unknown[];
  readonly outstanding: Set<Worker>;
  finish(): void;
}

/** Carries a worker's question to all workers, and their answers back to it together. */
export interface Relay {
  ask(asker: Worker, question: Question): void;
  answer(from: Worker, answer: Answer): void;
  /** Nobody waits for it any more. */
  gone(worker: Worker): void;
}

/** A channel may close between the look at it and the message. */
export const tellWorker = (worker: Worker, message: ToWorker): void => {
  if (worker.isConnected()) worker.send(message, () => {});
};

/** @param listening the workers that serve just now */
export function createRelay(listening: () => readonly Worker[]): Relay {
  const open = new Map<number, Open>();
  let last = 0;

  const settle = (worker: Worker, one: Open): void => {
    one.outstanding.delete(worker);
    if (one.outstanding.size === 0) one.finish();
  };

  return {
    ask(asker, { id, topic, patienceMs }) {
      const own = (last += 1);
      const values: unknown[] = [];
      const finish = (): void => {
        clearTimeout(late);
        open.delete(own);
        tellWorker(asker, { redsail: 'answers', id, values });
      };
      const late = setTimeout(finish, patienceMs);
      const outstanding = new Set([...listening(), asker]);
      open.set(own, { values, outstanding, finish });
      for (const worker of outstanding) tellWorker(worker, { redsail: 'question', id: own, topic });
    },
    answer(from, { id, known, value }) {
      const one = open.get(id);
      if (!one) return;
      if (known) one.values.push(value);
      settle(from, one);
    },
    gone(worker) {
      for (const one of open.values()) settle(worker, one);
    },
  };
}
