import { progressLabel, SILENT_MILLISECONDS, type Progress, type ProgressOutput, type ProgressReport } from './progress.js';

/** A log is no place for a line a millisecond: at most one a second, and a task speaks again after a tenth of it or ten seconds. */
const LEAST_MILLISECONDS = 1000;
const LEAST_SHARE = 0.1;
const MOST_MILLISECONDS = 10_000;

interface Shown {
  readonly at: number;
  readonly done: number;
}

export function progressLines({ stream, clock }: ProgressOutput): Progress {
  const began = clock().getTime();
  const shown = new Map<string, Shown>();
  let lastAt = began + SILENT_MILLISECONDS - LEAST_MILLISECONDS;

  const worthALine = (report: ProgressReport, now: number): boolean => {
    const before = shown.get(progressLabel(report));
    const finished = report.total !== null && report.done >= report.total;
    if (finished) return before !== undefined && before.done < report.done;
    if (now - lastAt < LEAST_MILLISECONDS) return false;
    if (!before) return true;
    return now - before.at >= MOST_MILLISECONDS || (report.total !== null && report.done - before.done >= report.total * LEAST_SHARE);
  };

  return {
    report(report) {
      const now = clock().getTime();
      if (!worthALine(report, now)) return;
      shown.set(progressLabel(report), { at: now, done: report.done });
      lastAt = now;
      stream.write(`${progressText(report)}\n`);
    },
    line: (text) => void stream.write(`${text}\n`),
    end: () => undefined,
  };
}

/** `organizations regions 1200/3264 36 %` */
const progressText = (report: ProgressReport): string => {
  const { done, total } = report;
  return total === null
    ? `${progressLabel(report)} ${done}`
    : `${progressLabel(report)} ${done}/${total} ${Math.floor((done / total) * 100)} %`;
};
