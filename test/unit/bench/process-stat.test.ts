import { existsSync } from 'node:fs';
import { processStat } from '../../bench/process-stat.js';

const onLinux = existsSync('/proc/self/stat') ? it : it.skip;

describe('the figures of a process', () => {
  onLinux('grow with what it does (skipped where there is no /proc)', () => {
    const before = processStat(process.pid)!;
    const until = process.cpuUsage().user + 60_000;
    while (process.cpuUsage().user < until);
    const after = processStat(process.pid)!;
    expect(after.cpuMs).toBeGreaterThan(before.cpuMs);
    expect(after.residentBytes).toBeGreaterThan(10e6);
    expect(after.peakBytes).toBeGreaterThanOrEqual(after.residentBytes);
  });

  it('are nothing when there is no such process', () => {
    expect(processStat(2 ** 30)).toBeNull();
  });
});
