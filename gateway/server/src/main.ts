import cluster from 'node:cluster';
import { loadConfig } from './config.js';
import { StartupProblem } from './startup-problem.js';

try {
  const config = await loadConfig();
  // Only now: loading the planner takes a second, and a wrong setting should be answered at once.
  if (config.processes > 1 && cluster.isPrimary) (await import('./processes/run-supervisor.js')).runSupervisor(config);
  else await (await import('./processes/run-gateway.js')).runGateway(config);
} catch (error) {
  process.stderr.write(`${error instanceof StartupProblem ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
}
