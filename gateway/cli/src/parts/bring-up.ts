import { failure } from '../problem.js';
import type { Fleet } from './fleet.js';
import { gatewayPart, subgraphPart } from './part.js';
import { untilReady } from './ready.js';
import type { EverywhereCall } from './run-everywhere.js';
import { endText, lastLines } from './serving.js';
import type { StopSignals } from './stop-signals.js';
import type { Subgraph } from './subgraph.js';

export interface BringUp extends Omit<EverywhereCall, 'words' | 'quiet' | 'signals'> {
  readonly fleet: Fleet;
  readonly signals: StopSignals;
  readonly clock: () => Date;
}

/**
 * Fills and starts everything, each department as soon as its own database is ready, the gateway at once: what a start takes is what
 * the slowest department takes. @throws Problem of the first part that fails
 */
export async function bringUp(up: BringUp): Promise<void> {
  const { config, subgraphs, fleet, signals, clock, progress } = up;
  const total = subgraphs.length + 1;
  let ready = 0;
  const isReady = (): void => {
    if (!signals.stopping.aborted) progress.report({ part: '就绪 · ready', task: '', done: ++ready, total });
  };

  const gateway = fleet.start(gatewayPart(config, subgraphs));
  const department = async (subgraph: Subgraph): Promise<void> => {
    const part = subgraphPart(config, subgraphs, subgraph);
    const serving = fleet.start(part, (report) => progress.report({ part: subgraph.name, ...report }));
    await untilReady(serving, clock, signals.stopping);
    isReady();
  };
  const departments = subgraphs.map(department);
  // The gateway is ready when its departments are: its time starts to count then.
  const everything = Promise.all(departments).then(() => untilReady(gateway, clock, signals.stopping));
  try {
    await Promise.race([everything, untilBroken(fleet)]);
    isReady();
  } catch (error) {
    signals.stop('FAILED');
    throw error;
  } finally {
    // A database that is being filled is left by its own program, not under it.
    await Promise.allSettled(departments);
  }
}

const LOG_LINES = 20;

/** Rejects with the last lines of its log when a part ends before all are ready. */
const untilBroken = (fleet: Fleet): Promise<never> =>
  new Promise((_, reject) =>
    fleet.onEnd(({ part, log }, end) => {
      const last = lastLines(log, LOG_LINES).map((line) => `  | ${line}`);
      reject(failure(`${part.name} 启动失败（${endText(end)}）`, `${part.name} failed to start; log: ${log}\n${last.join('\n')}`));
    }),
  );
