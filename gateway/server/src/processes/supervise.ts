import cluster, { type Worker } from 'node:cluster';
import { setTimeout as pause } from 'node:timers/promises';
import { WORKER_VARIABLE } from '../config.js';
import type { Logger } from '../telemetry/log.js';
import { isOurs, type ToSupervisor } from './messages.js';
import { createRelay, tellWorker } from './relay.js';
import { restartPauses } from './restart-pauses.js';

export interface SupervisorOptions {
  readonly workers: number;
  /** What a worker may take for its stop, in milliseconds; it is killed after that. */
  readonly stopMs: number;
  readonly log: Logger;
}

export interface Supervisor {
  /** The exit code, once all workers have ended: 0 when all of them stopped in order. */
  readonly ended: Promise<number>;
  stop(): void;
  endNow(): void;
  /** Replaces each worker in turn: a new one listens before the old one stops. Where a new one does not, the old ones stay. */
  renew(): Promise<void>;
}

interface Life {
  readonly number: number;
  readonly since: number;
  state: 'STARTING' | 'LISTENING' | 'LEAVING';
}

/** So many replacements in a row that end before they listen, while no worker listens: no use to go on. */
const MOST_VAIN_STARTS = 5;

/**
 * Runs several gateways behind one port and replaces those that die. The first is started alone: what is wrong with the port or the graph is
 * told once, and ends everything as it ends a single process.
 */
export function supervise({ workers, stopMs, log }: SupervisorOptions): Supervisor {
  const lives = new Map<Worker, Life>();
  const listening = (): Worker[] => [...lives].filter(([, { state }]) => state === 'LISTENING').map(([worker]) => worker);
  const relay = createRelay(listening);
  const pauseAfter = restartPauses();
  let phase: 'FIRST_START' | 'SERVING' | 'STOPPING' = 'FIRST_START';
  let exitCode = 0;
  let vainStarts = 0;
  let finish!: (code: number) => void;
  const ended = new Promise<number>((resolve) => (finish = resolve));

  /** Resolves when it listens, or with false when it ends before. */
  const start = (number: number): Promise<boolean> =>
    new Promise((resolve) => {
      const worker = cluster.fork({ [WORKER_VARIABLE]: String(number) });
      const life: Life = { number, since: performance.now(), state: 'STARTING' };
      lives.set(worker, life);
      worker.on('message', (message: unknown) => {
        if (!isOurs(message)) return;
        const told = message as ToSupervisor;
        if (told.redsail === 'ask') relay.ask(worker, told);
        else if (told.redsail === 'answer') relay.answer(worker, told);
        else if (life.state === 'STARTING') {
          life.state = 'LISTENING';
          vainStarts = 0;
          resolve(true);
        }
      });
      worker.once('exit', (code, signal) => {
        lives.delete(worker);
        relay.gone(worker);
        if (phase === 'STOPPING') {
          if (code !== 0) exitCode = 1;
          if (lives.size === 0) finish(exitCode);
        } else if (life.state !== 'LEAVING') {
          log.error({ worker: number, code, signal, listened: life.state === 'LISTENING' }, 'a worker has ended');
          if (life.state === 'LISTENING') void keepStarting(number, pauseAfter(performance.now() - life.since));
        }
        resolve(false);
      });
    });

  /** Until one with that number listens. */
  const keepStarting = async (number: number, pauseMs: number): Promise<void> => {
    for (let waitMs = pauseMs; ;) {
      await pause(waitMs);
      if (vainStarts >= MOST_VAIN_STARTS && listening().length === 0) giveUp();
      if (phase === 'STOPPING') return;
      const since = performance.now();
      vainStarts += 1;
      if (await start(number)) return;
      waitMs = pauseAfter(performance.now() - since);
    }
  };
  const giveUp = (): void => {
    if (phase === 'STOPPING') return;
    process.stderr.write('网关进程启动失败，原因见上 · a gateway process ends before it listens: its reasons stand above\n');
    endNow();
  };
  const endNow = (): void => {
    phase = 'STOPPING';
    exitCode = 1;
    if (lives.size === 0) finish(exitCode);
    for (const worker of lives.keys()) worker.process.kill('SIGKILL');
  };
  const leave = (worker: Worker): void => {
    lives.get(worker)!.state = 'LEAVING';
    tellWorker(worker, { redsail: 'stop' });
    setTimeout(() => worker.process.kill('SIGKILL'), stopMs).unref();
  };

  void start(1).then((listens) => {
    if (!listens) giveUp();
    if (phase === 'STOPPING') return;
    phase = 'SERVING';
    for (let number = 2; number <= workers; number += 1) void keepStarting(number, 0);
  });

  return {
    ended,
    stop() {
      if (phase === 'STOPPING') return;
      phase = 'STOPPING';
      if (lives.size === 0) finish(exitCode);
      for (const worker of lives.keys()) leave(worker);
    },
    endNow,
    async renew() {
      for (const worker of listening()) {
        if (phase !== 'SERVING' || !lives.has(worker)) continue;
        if (!(await start(lives.get(worker)!.number))) {
          log.error('a new worker did not come to listen; the old ones stay');
          return;
        }
        if (lives.has(worker)) leave(worker);
      }
    },
  };
}
