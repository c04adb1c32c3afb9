import { stopWithParent } from '@redsail/contract';
import { readConfig } from './config.js';
import { StartupProblem } from './startup-problem.js';
import { createLog } from './telemetry/log.js';

try {
  const config = readConfig();
  // Only now: loading the planner takes a second, and a wrong setting should be answered at once.
  const { createGateway } = await import('./create-gateway.js');
  const log = createLog(config.logLevel);
  const gateway = await createGateway(config, { log });

  // The first signal stops in order, a second one at once.
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    void gateway.stop().then(() => {
      log.info('stopped');
      process.exit(0);
    });
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  if (config.exitWithParent) stopWithParent(() => onSignal('SIGTERM'));

  const address = await gateway.listen().catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' || error.code === 'EACCES' || error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL'
      ? cannotListen(error.code, config.host, config.port)
      : error;
  });
  log.info({ address, supergraph: config.supergraph.version, subgraphs: config.supergraph.subgraphs }, 'listening');
} catch (error) {
  process.stderr.write(`${error instanceof StartupProblem ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
}

function cannotListen(code: string, host: string, port: number): StartupProblem {
  const variable = code === 'EADDRINUSE' || code === 'EACCES' ? 'PORT' : 'HOST';
  return new StartupProblem([
    { variable, expectedZh: '可监听的地址', expectedEn: 'an address that is free to listen on', came: `${host}:${port} (${code})` },
  ]);
}
