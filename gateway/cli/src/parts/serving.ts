import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from './part.js';
import type { TaskReport } from './run-program.js';

export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A part that was started, until it has ended. */
export interface Serving {
  readonly part: Part;
  readonly pid: number | undefined;
  readonly startedAt: string;
  readonly log: string;
  readonly ended: Promise<End>;
  end(): End | undefined;
  /** Asks it to finish; kills it when it takes longer than the grace. */
  stop(impatient: AbortSignal): Promise<End>;
  kill(): void;
}

/** A request under way may finish, for which a gateway gives it ten seconds; nothing may keep a terminal waiting longer. */
const GRACE_MILLISECONDS = 12_000;

/**
 * Starts a part with its output in `<data>/run/<part>.log`. Its own process group keeps a Ctrl-C from reaching it before the gateway has
 * let go of its requests; the channel tells it when we are gone.
 */
export function startServing(
  part: Part,
  folders: { readonly root: string; readonly data: string },
  clock: () => Date,
  report: (report: TaskReport) => void,
): Serving {
  const log = freshLog(folders.data, part.name);
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [...part.nodeFlags, part.program, ...part.words], {
    cwd: folders.root,
    env: part.environment,
    stdio: ['ignore', output, output, 'ipc'],
    detached: process.platform !== 'win32',
  });
  closeSync(output);
  // A department that fills its database tells how far it is.
  child.on('message', (message: { progress?: TaskReport }) => message.progress && report(message.progress));

  let ended: End | undefined;
  const ending = new Promise<End>((resolve) => {
    const settle = (end: End): void => resolve((ended ??= end));
    child.on('exit', (code, signal) => settle({ code, signal }));
    child.on('error', () => settle({ code: null, signal: null }));
  });
  const kill = (): void => void child.kill('SIGKILL');

  return {
    part,
    pid: child.pid,
    startedAt: clock().toISOString(),
    log,
    ended: ending,
    end: () => ended,
    kill,
    async stop(impatient) {
      if (ended) return ended;
      const late = setTimeout(kill, GRACE_MILLISECONDS);
      impatient.addEventListener('abort', kill);
      if (impatient.aborted) kill();
      else child.kill('SIGTERM');
      try {
        return await ending;
      } finally {
        clearTimeout(late);
        impatient.removeEventListener('abort', kill);
      }
    },
  };
}

export const lastLines = (file: string, count: number): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count) : [];

export const endText = ({ code, signal }: End): string =>
  signal ? `信号 ${signal} · signal ${signal}` : `退出码 ${code ?? '?'} · exit code ${code ?? '?'}`;

function freshLog(data: string, name: string): string {
  const folder = join(data, 'run');
  mkdirSync(folder, { recursive: true });
  const log = join(folder, `${name}.log`);
  if (existsSync(log)) renameSync(log, `${log}.1`);
  return log;
}
