import { availableParallelism } from 'node:os';
import type { Config } from '../config.js';
import type { Progress } from '../output/progress.js';
import { partEnvironment } from './part.js';
import { runProgram } from './run-program.js';
import type { StopSignals } from './stop-signals.js';
import type { Subgraph } from './subgraph.js';

export interface ProgramEnd {
  readonly subgraph: Subgraph;
  readonly exitCode: number;
  readonly answers: readonly string[];
  readonly problems: readonly string[];
}

export interface EverywhereCall {
  readonly config: Config;
  readonly subgraphs: readonly Subgraph[];
  readonly words: readonly string[];
  readonly progress: Progress;
  readonly signals?: StopSignals;
  readonly quiet?: boolean;
}

/** Runs the same words in every department's program, side by side, and answers how each ended, in the order of the list. */
export async function runEverywhere(call: EverywhereCall): Promise<readonly ProgramEnd[]> {
  const ends: ProgramEnd[] = [];
  const waiting = [...call.subgraphs.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, subgraph] = next;
      ends[index] = await runIn(subgraph, call);
    }
  };
  // One more than there are processors: a program also waits for its disk.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
  return ends;
}

/** Runs one department's program; its problems are shown at once, its answers are kept for the end so that they tear no bar. */
export async function runIn(subgraph: Subgraph, call: EverywhereCall): Promise<ProgramEnd> {
  const answers: string[] = [];
  const problems: string[] = [];
  const exitCode = await runProgram(
    {
      program: subgraph.program,
      words: call.words,
      folder: call.config.root,
      environment: partEnvironment(call.config, call.subgraphs),
      stopping: call.signals?.stopping,
      impatient: call.signals?.impatient,
    },
    {
      progress: (report) => call.progress.report({ part: subgraph.name, ...report }),
      answer: (line) => void answers.push(line),
      problem: (line) => {
        problems.push(line);
        if (!call.quiet) call.progress.line(line);
      },
    },
  );
  return { subgraph, exitCode, answers, problems };
}
