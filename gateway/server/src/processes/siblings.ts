/**
 * The processes behind one port, as each of them sees the others. Each counts for itself; what is to be told of all is asked of all.
 */
export interface Siblings {
  /** Which one this is, from 1. */
  readonly worker: number;
  readonly workers: number;
  /** What this process answers when one of them asks. One answerer a topic. */
  answer(topic: string, give: () => unknown): void;
  /** What all say, this one included. One that is just starting, stopping or hanging is left out after `patienceMs`. */
  askAll(topic: string, patienceMs?: number): Promise<readonly unknown[]>;
}

/** The only process behind its port. */
export function alone(): Siblings {
  const answerers = new Map<string, () => unknown>();
  return {
    worker: 1,
    workers: 1,
    answer: (topic, give) => void answerers.set(topic, give),
    askAll: async (topic) => (answerers.has(topic) ? [await answerers.get(topic)!()] : []),
  };
}
