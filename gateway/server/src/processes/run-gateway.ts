import cluster from 'node:cluster';
import { stopWithParent } from '@redsail/contract';
import type { GatewayConfig } from '../config.js';
import { createGateway } from '../create-gateway.js';
import { StartupProblem } from '../startup-problem.js';
import { createLog } from '../telemetry/log.js';
import { openWorkerChannel } from './worker-channel.js';

/** The gateway of this process, until it is asked to stop. @throws {StartupProblem} when it cannot listen or the graph cannot be planned */
export async function runGateway(config: GatewayConfig): Promise<void> {
  const channel = cluster.isWorker ? openWorkerChannel(config.worker, config.processes) : undefined;
  const log = channel ? createLog(config.logLevel).child({ worker: config.worker }) : createLog(config.logLevel);
  const gateway = await createGateway(config, { log, ...(channel && { siblings: channel.siblings }) });

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    void gateway.stop().then(async () => {
      await channel?.farewell();
      log.info('stopped');
      process.exit(0);
    });
  };
  /** The first signal stops in order, a second one at once. */
  const onSignal = (signal: string) => (stopping ? process.exit(1) : stop(signal));

  if (channel) {
    // A Ctrl-C and the like reach every process of the group, and the supervisor tells the workers on top: patience is decided there.
    process.on('SIGINT', () => {}).on('SIGTERM', stop);
    channel.onStop(() => stop('supervisor'));
  } else {
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    if (config.exitWithParent) stopWithParent(() => onSignal('SIGTERM'));
  }

  const address = await gateway.listen().catch((error: NodeJS.ErrnoException) => {
    throw LISTEN_CODES.has(error.code!) ? cannotListen(error.code!, config.host, config.port) : error;
  });
  log.info({ address, pid: process.pid, supergraph: config.supergraph.version, subgraphs: config.supergraph.subgraphs }, 'listening');
  channel?.tellListening();
}

const LISTEN_CODES = new Set(['EADDRINUSE', 'EACCES', 'ENOTFOUND', 'EADDRNOTAVAIL']);

function cannotListen(code: string, host: string, port: number): StartupProblem {
  const variable = code === 'EADDRINUSE' || code === 'EACCES' ? 'PORT' : 'HOST';
  return new StartupProblem([
    { variable, expectedZh: '可监听的地址', expectedEn: 'an address that is free to listen on', came: `${host}:${port} (${code})` },
  ]);
}
