import { stopWithParent } from '@redsail/contract';
import type { GatewayConfig } from '../config.js';
import { clusterMetrics } from '../telemetry/cluster-metrics.js';
import { createLog } from '../telemetry/log.js';
import { serveMetrics } from '../telemetry/metrics-server.js';
import { supervise } from './supervise.js';

/** What a worker may take beyond its drain and its deadline before it counts as hanging. */
const GRACE_MS = 5_000;

/** The supervisor of this process: the first signal stops all workers in order, a second one ends them; SIGUSR2 renews them in turn. */
export function runSupervisor({ processes, logLevel, drainDelayMs, stopDeadlineMs, exitWithParent, metrics }: GatewayConfig): void {
  const log = createLog(logLevel).child({ worker: 0 });
  const supervisor = supervise({ workers: processes, stopMs: drainDelayMs + stopDeadlineMs + GRACE_MS, log });

  if (metrics) void serveMetrics(clusterMetrics(), metrics).catch(failedToServe);

  let stopping = false;
  const onSignal = (signal: string): void => {
    if (stopping) return supervisor.endNow();
    stopping = true;
    log.info({ signal, workers: processes }, 'stopping');
    supervisor.stop();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  process.on('SIGUSR2', () => void supervisor.renew());
  if (exitWithParent) stopWithParent(() => onSignal('SIGTERM'));

  void supervisor.ended.then((code) => {
    log.info({ code }, 'stopped');
    process.exit(code);
  });
}

/** As one process does: a wrong port is told at once, and nothing goes on without what was asked for. */
function failedToServe(error: Error): void {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
