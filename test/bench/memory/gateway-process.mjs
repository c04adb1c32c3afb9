// The built gateway in a process that can be asked what it holds: `measure` collects the garbage first. Started with --expose-gc.
import { runGateway } from '../../../gateway/server/dist/processes/run-gateway.js';
import { loadConfig } from '../../../gateway/server/dist/config.js';

process.on('message', (message) => {
  if (message !== 'measure') return;
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ rss, heapUsed, external });
});
await runGateway(await loadConfig());
