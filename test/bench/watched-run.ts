import { startProgram, type Ended, type Environment, type ProgramName } from '../support/built-program.js';
import { processStat, type ProcessStat } from './process-stat.js';

export interface WatchedRun extends Ended {
  readonly wallMs: number;
  /** Processor time of the process, in user and kernel mode. */
  readonly cpuMs: number | null;
  /** The most memory the process had at any moment (resident set), in bytes. Null where there is no /proc. */
  readonly peakBytes: number | null;
}

const LOOK_MS = 20;

/** Runs a built program to its end, as a process of its own, and looks at what it takes. @throws when it fails */
export async function watchedRun(program: ProgramName, words: readonly string[], environment: Environment): Promise<WatchedRun> {
  const from = performance.now();
  const { process: child, ended } = startProgram(program, words, environment);
  let seen: ProcessStat | null = null;
  const timer = setInterval(() => (seen = processStat(child.pid!) ?? seen), LOOK_MS);
  const end = await ended;
  clearInterval(timer);
  const wallMs = performance.now() - from;
  if (end.code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${end.code ?? end.signal}:\n${end.err}`);
  return { ...end, wallMs, peakBytes: seen?.['peakBytes'] ?? null, cpuMs: seen?.['cpuMs'] ?? null };
}
