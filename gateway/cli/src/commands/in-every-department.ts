import { runEverywhere, type ProgramEnd } from '../parts/run-everywhere.js';
import { stopSignals } from '../parts/stop-signals.js';
import { listSubgraphs, requireBuilt } from '../parts/subgraph.js';
import type { Context } from './command.js';

/** Runs the same words in the program of every department, under one progress display, and answers how each ended. */
export async function inEveryDepartment(words: readonly string[], context: Context): Promise<readonly ProgramEnd[]> {
  const { config } = context;
  const subgraphs = listSubgraphs(config);
  for (const { program, name } of subgraphs) requireBuilt(program, name);
  const signals = stopSignals(context.clock, config.startedByPackageManager);
  const progress = context.progress();
  try {
    return await runEverywhere({ config, subgraphs, words, progress, signals });
  } finally {
    progress.end();
    signals.release();
  }
}
