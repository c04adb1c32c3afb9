import { readFileSync } from 'node:fs';
import { startProgram, type Ended, type Environment, type ProgramName } from '../support/built-program.js';

export interface WatchedRun extends Ended {
  readonly wallMs: number;
  /** Processor time of the process, in user and kernel mode. */
  readonly cpuMs: number | null;
  /** The most memory the process had at any moment (resident set), in bytes. Null where there is no /proc. */
  readonly peakBytes: number | null;
}

const LOOK_MS = 20;
/** USER_HZ: the unit of times in /proc, the same on every Linux. */
const TICK_MS = 10;

/** Runs a built program to its end, as a process of its own, and looks at what it takes. @throws when it fails */
export async function watchedRun(program: ProgramName, words: readonly string[], environment: Environment): Promise<WatchedRun> {
  const from = performance.now();
  const { process: child, ended } = startProgram(program, words, environment);
  let seen: { peakBytes: number; cpuMs: number } | null = null;
  const timer = setInterval(() => (seen = look(child.pid!) ?? seen), LOOK_MS);
  const end = await ended;
  clearInterval(timer);
  const wallMs = performance.now() - from;
  if (end.code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${end.code ?? end.signal}:\n${end.err}`);
  return { ...end, wallMs, peakBytes: seen?.['peakBytes'] ?? null, cpuMs: seen?.['cpuMs'] ?? null };
}

function look(pid: number): { peakBytes: number; cpuMs: number } | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    // Behind the name in parentheses: state is the first field, user and kernel time are the 12th and 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return peak && { peakBytes: Number(peak[1]) * 1024, cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    return null;
  }
}
