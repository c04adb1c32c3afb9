import { readConfig } from '../../../../../gateway/cli/src/config.js';
import type { Context } from '../../../../../gateway/cli/src/commands/command.js';
import { runCommandLine } from '../../../../../gateway/cli/src/program.js';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly environment: Readonly<Record<string, string>>;
  readonly now?: string;
  /** Answers the one question; without it nobody sits at a terminal. */
  readonly answer?: string;
}

/** Runs a command line inside the test's own process; what it starts are processes still. */
export async function commandLine(words: readonly string[], { environment, now, answer }: Surroundings): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const context: Context = {
    config: readConfig(environment),
    clock: () => (now ? new Date(now) : new Date()),
    out: (line) => void out.push(line),
    note: (line) => void err.push(line),
    progress: () => ({ report: () => undefined, line: (line) => void err.push(line), end: () => undefined }),
    ...(answer !== undefined && { ask: async () => answer }),
  };
  const code = await runCommandLine(words, context, '0.1.0');
  return { code, out: out.join('\n'), err: err.join('\n') };
}
