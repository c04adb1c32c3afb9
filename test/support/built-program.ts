import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const DEPARTMENTS = ['organizations', 'personnel', 'livelihood'] as const;
export type Department = (typeof DEPARTMENTS)[number];
export type PartName = Department | 'gateway';
export type ProgramName = PartName | 'redsail' | 'schema';

export type Environment = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface RunningProgram {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has said so far. */
  readonly said: { out: string; err: string };
}

/** Those of the departments all stand alike. */
const FILES = { redsail: 'gateway/cli/dist/main.js', gateway: 'gateway/server/dist/main.js', schema: 'schema/dist/main.js' };

/** The file that `pnpm build` makes of a program. */
export function programFile(name: ProgramName): string {
  const file = join(repository, FILES[name as keyof typeof FILES] ?? `subgraphs/${name}/dist/src/main.js`);
  if (!existsSync(file)) throw new Error(`${file} is missing: run npx -y pnpm build before the tests`);
  return file;
}

/**
 * Starts a built program. Its channel to us closes when we are killed, and with REDSAIL_EXIT_WITH_PARENT it then ends by itself: a test that
 * is cut off leaves no process behind.
 */
export function startProgram(
  name: ProgramName,
  words: readonly string[],
  environment: Environment,
  { cwd = repository }: { readonly cwd?: string } = {},
): RunningProgram {
  const child = spawn(process.execPath, [programFile(name), ...words], {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { out: '', err: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    ...said,
  }));
  return { process: child, ended, said };
}

/** Runs a built program to its end. */
export const runProgram = (
  name: ProgramName,
  words: readonly string[],
  environment: Environment,
  place: { readonly cwd?: string } = {},
): Promise<Ended> => startProgram(name, words, environment, place).ended;

/** What a program needs of the tests' own environment, and nothing that would tell it of another Redsail. */
export const plainEnvironment = (): Environment =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => /^(PATH|HOME|LANG|TMPDIR|SystemRoot)$/.test(entry[0])),
  );

/** Ports below those that the system gives to outgoing connections: none of these takes one while a part is down for a restart. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
