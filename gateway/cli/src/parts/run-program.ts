import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How far a program says it has come. */
export interface TaskReport {
  readonly task: string;
  readonly done: number;
  /** Null when nobody knows. */
  readonly total: number | null;
}

export interface ProgramCall {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** When it aborts, the program is asked to stop (SIGTERM) and waited for. */
  readonly stopping?: AbortSignal;
  readonly impatient?: AbortSignal;
}

export interface ProgramListener {
  progress?(report: TaskReport): void;
  /** A line of standard output: the answer. */
  answer?(line: string): void;
  /** A line of standard error that is no progress: a problem or a warning. */
  problem?(line: string): void;
}

/** A transaction under way may roll back. */
const GRACE_MILLISECONDS = 10_000;

const PROGRESS_MARK = '@progress ';

/**
 * Runs a department's own program to its end and answers its exit code.
 * It sits in its own process group, so a Ctrl-C reaches it only through us, and it is given a channel, so it ends when we are killed.
 */
export function runProgram(call: ProgramCall, listener: ProgramListener): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [call.program, ...call.words], {
      cwd: call.folder,
      env: { ...call.environment, REDSAIL_PROGRESS: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    });
    const kill = (): void => void child.kill('SIGKILL');
    let late: NodeJS.Timeout | undefined;
    const stop = (): void => {
      child.kill('SIGTERM');
      late = setTimeout(kill, GRACE_MILLISECONDS);
    };
    call.stopping?.addEventListener('abort', stop);
    call.impatient?.addEventListener('abort', kill);
    if (call.stopping?.aborted) stop();

    createInterface({ input: child.stdout! }).on('line', (line) => listener.answer?.(line));
    createInterface({ input: child.stderr! }).on('line', (line) => {
      const report = readProgress(line);
      if (report) listener.progress?.(report);
      else listener.problem?.(line);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(late);
      call.stopping?.removeEventListener('abort', stop);
      call.impatient?.removeEventListener('abort', kill);
      if (signal && !call.stopping?.aborted) listener.problem?.(`程序被 ${signal} 结束 · the program was ended by ${signal}`);
      resolve(code ?? 1);
    });
  });
}

/** `@progress {"task":"regions","done":1200,"total":3264}`; anything else is text for people. */
export function readProgress(line: string): TaskReport | undefined {
  if (!line.startsWith(PROGRESS_MARK)) return undefined;
  try {
    const { task, done, total } = JSON.parse(line.slice(PROGRESS_MARK.length)) as Record<string, unknown>;
    if (typeof task !== 'string' || typeof done !== 'number') return undefined;
    return { task, done, total: typeof total === 'number' && total > 0 ? total : null };
  } catch {
    return undefined;
  }
}
