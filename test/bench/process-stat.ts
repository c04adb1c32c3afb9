import { readFileSync } from 'node:fs';

/** USER_HZ: the unit of times in /proc, the same on every Linux. */
const TICK_MS = 10;

export interface ProcessStat {
  /** In user and kernel mode, since the start. */
  readonly cpuMs: number;
  readonly residentBytes: number;
  readonly peakBytes: number;
}

/** Null where there is no /proc, or no such process. */
export function processStat(pid: number): ProcessStat | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)![1]) * 1024;
    // Behind the name in parentheses: state is the first field, user and kernel time are the 12th and 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return {
      cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
      residentBytes: kilobytes('VmRSS'),
      peakBytes: kilobytes('VmHWM'),
    };
  } catch {
    return null;
  }
}
