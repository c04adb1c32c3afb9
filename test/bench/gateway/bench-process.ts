import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { repository, type Environment } from '../../support/built-program.js';

export interface BenchProcess {
  readonly pid: number;
  readonly said: () => string;
  ask<Answer>(question: string, argument?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

/** A process of the bench: one of the `*.process.ts` here, which Node.js runs as it stands. @throws with what it said, when it ends before it is ready */
export async function startBenchProcess(
  name: string,
  spec: unknown,
  flags: readonly string[],
  environment: Environment,
): Promise<BenchProcess> {
  const file = fileURLToPath(new URL(`${name}.process.ts`, import.meta.url));
  const child = spawn(process.execPath, [...flags, '--disable-warning=ExperimentalWarning', file, JSON.stringify(spec)], {
    cwd: repository,
    env: environment,
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const { died, said } = watch(child, name);
  await Promise.race([once(child, 'message'), died]);

  const waiting = new Map<number, (answer: unknown) => void>();
  child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  let asked = 0;
  return {
    pid: child.pid!,
    said,
    ask: <Answer>(ask: string, argument?: unknown) => {
      const id = (asked += 1);
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve as (answer: unknown) => void));
      // A closed channel is told by `died`, with the reason.
      child.send({ id, ask, argument }, () => {});
      return Promise.race([answered, died]) as Promise<Answer>;
    },
    stop: () => stopProcess(child),
  };
}

export interface Watched {
  /** Rejects when the process ends, with what it said last. */
  readonly died: Promise<never>;
  /** The last of what it said on stderr. */
  readonly said: () => string;
}

export function watch(child: ChildProcess, name: string): Watched {
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8_000);
  });
  const died = once(child, 'close').then(([code, signal]) => {
    throw new Error(`${name} ended with ${String(code ?? signal)}:\n${said}`);
  });
  // Whoever waits hears of it; an ordinary stop is nobody's failure.
  died.catch(() => {});
  return { died: died as Promise<never>, said: () => said };
}

export async function stopProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}
