import type { Part } from './part.js';
import type { TaskReport } from './run-program.js';
import { startServing, type End, type Serving } from './serving.js';

export interface FleetOptions {
  readonly folders: { readonly root: string; readonly data: string };
  readonly clock: () => Date;
  readonly stopping: AbortSignal;
  readonly impatient: AbortSignal;
  /** After each start and end of a part. */
  changed(servings: readonly Serving[]): void;
}

/** The parts that one `start` has started. */
export interface Fleet {
  /** @param report told how far the part is while it prepares itself */
  start(part: Part, report?: (report: TaskReport) => void): Serving;
  /** Calls back for each part that ends by itself, those that have ended already included. */
  onEnd(listener: (serving: Serving, end: End) => void): void;
  servings(): readonly Serving[];
  /** The gateway first, so that no client sees a half graph; then all departments together. */
  stop(): Promise<void>;
}

export function createFleet(options: FleetOptions): Fleet {
  const servings: Serving[] = [];
  const listeners: ((serving: Serving, end: End) => void)[] = [];
  const ends: [Serving, End][] = [];
  let isStopping = false;

  // Whatever ends this process in disorder takes the parts along.
  process.on('exit', () => {
    for (const serving of servings) if (!serving.end()) serving.kill();
  });

  const stopAll = (chosen: readonly Serving[]): Promise<unknown> => Promise.all(chosen.map((serving) => serving.stop(options.impatient)));

  return {
    start(part, report = () => {}) {
      const serving = startServing(part, options.folders, options.clock, report);
      servings.push(serving);
      options.changed(servings);
      void serving.ended.then((end) => {
        options.changed(servings);
        // On the way down everything ends, and nothing of it is news.
        if (isStopping || options.stopping.aborted) return;
        ends.push([serving, end]);
        for (const listener of listeners) listener(serving, end);
      });
      return serving;
    },
    onEnd(listener) {
      listeners.push(listener);
      for (const [serving, end] of ends) listener(serving, end);
    },
    servings: () => servings.filter((serving) => !serving.end()),
    async stop() {
      isStopping = true;
      const gateways = servings.filter(({ part }) => part.name === 'gateway');
      await stopAll(gateways);
      await stopAll(servings.filter((serving) => !gateways.includes(serving)));
      options.changed(servings);
    },
  };
}
