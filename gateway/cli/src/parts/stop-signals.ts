import { watchLauncher } from './launcher.js';

/** Ctrl-C, `kill`, a closed terminal, the end of the package manager that launched this process, or a failure of our own. */
export type StopReason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'LAUNCHER_GONE' | 'FAILED';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A Ctrl-C reaches a process twice when a package manager passes it on; only a later one means impatience. */
const SAME_PRESS_MILLISECONDS = 1000;

export interface StopSignals {
  /** Aborts when the process is asked to stop; the reason is a StopReason. */
  readonly stopping: AbortSignal;
  /** Aborts when it is asked again: do not wait for anything. */
  readonly impatient: AbortSignal;
  stop(reason: StopReason): void;
  release(): void;
}

export function stopSignals(clock: () => Date, watchesLauncher: boolean): StopSignals {
  const stopping = new AbortController();
  const impatient = new AbortController();
  let firstAt = 0;

  const ask = (reason: StopReason): void => {
    const now = clock().getTime();
    if (!stopping.signal.aborted) {
      firstAt = now;
      stopping.abort(reason);
    } else if (now - firstAt > SAME_PRESS_MILLISECONDS) impatient.abort(reason);
  };
  const listeners = SIGNALS.map((signal) => [signal, () => ask(signal)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  const unwatch = watchesLauncher ? watchLauncher(() => ask('LAUNCHER_GONE')) : () => undefined;

  return {
    stopping: stopping.signal,
    impatient: impatient.signal,
    stop: ask,
    release() {
      unwatch();
      for (const [signal, listener] of listeners) process.off(signal, listener);
    },
  };
}
