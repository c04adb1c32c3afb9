#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Context } from './commands/command.js';
import { readConfig } from './config.js';
import { createProgress } from './output/create-progress.js';
import { ExitCode, Problem } from './problem.js';
import { runCommandLine } from './program.js';

const { stdin, stdout, stderr } = process;

// The reader of a pipe may leave, the terminal may vanish: neither may stop the orderly end of the parts.
stdout.on('error', () => undefined);
stderr.on('error', () => undefined);

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

function createContext(): Context {
  const clock = (): Date => new Date();
  return {
    config: readConfig(),
    clock,
    out: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    progress: () => createProgress({ stream: stderr, terminal: stderr.isTTY, clock }),
    ...(stdin.isTTY && { ask }),
  };
}

try {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  process.exitCode = await runCommandLine(process.argv.slice(2), createContext(), version);
} catch (error) {
  stderr.write(`${error instanceof Problem ? error.message : `内部错误 · internal error: ${(error as Error)?.stack ?? error}`}\n`);
  process.exitCode = error instanceof Problem ? error.exitCode : ExitCode.FAILED;
}
