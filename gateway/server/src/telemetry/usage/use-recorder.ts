import { randomUUID } from 'node:crypto';
import type { Logger } from '../log.js';
import type { OperationUse } from './operation-use.js';
import { createUseCounts } from './use-counts.js';
import { writeUseFile } from './use-file.js';

export interface UseRecorder {
  /**
   * One execution.
   * @param header what the client sent as `x-client-name`
   */
  count(header: unknown, use: OperationUse): void;
  /** Writes what is left. */
  stop(): Promise<void>;
}

export interface UseRecorderOptions {
  readonly folder: string;
  /** How often a file is written, if something was counted. */
  readonly seconds: number;
  /** The version of the supergraph that is being served. */
  readonly graph: () => string;
  /** Clients that are known beforehand, and never counted as `other`. */
  readonly clients: ReadonlySet<string>;
  readonly clock: () => Date;
  readonly log: Logger;
}

/**
 * Counts which clients use which parts of the graph, and writes it to files. What cannot be written stays in memory, within its bounds, and is
 * part of the next file.
 */
export function createUseRecorder({ folder, seconds, graph, clients, clock, log }: UseRecorderOptions): UseRecorder {
  let counts = createUseCounts(clients);
  let from = clock();
  let failing = false;

  const write = async (): Promise<void> => {
    const [taken, since, to] = [counts, from, clock()];
    counts = createUseCounts(clients);
    from = to;
    if (taken.isEmpty()) return;
    try {
      await writeUseFile(folder, {
        format: 'redsail-usage',
        version: 1,
        id: randomUUID(),
        from: since.toISOString(),
        to: to.toISOString(),
        graph: graph(),
        clients: taken.clients(),
      });
      failing = false;
    } catch (error) {
      if (!failing)
        log.warn({ reason: (error as NodeJS.ErrnoException).code }, 'recorded use is not written: it is kept for the next file');
      failing = true;
      taken.add(counts);
      [counts, from] = [taken, since];
    }
  };

  // One at a time: a slow disk must not have two of them put their counts back.
  let writing: Promise<void> | undefined;
  const writeOnce = (): Promise<void> => (writing ??= write().finally(() => (writing = undefined)));
  const timer = setInterval(() => void writeOnce(), seconds * 1_000).unref();

  return {
    count: (header, use) => counts.count(header, use),
    async stop() {
      clearInterval(timer);
      await writing;
      await writeOnce();
    },
  };
}
