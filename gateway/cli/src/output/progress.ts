export interface ProgressReport {
  /** Who does it: a department. One bar each, however many tasks it goes through. */
  readonly part: string;
  /** What it is at: `regions`. */
  readonly task: string;
  readonly done: number;
  /** Null when nobody knows. */
  readonly total: number | null;
}

/** Shows how far a long task has come. Nothing shows of a task that is over within a second. */
export interface Progress {
  report(report: ProgressReport): void;
  /** A line for the user, written so that it does not tear a bar. */
  line(text: string): void;
  end(): void;
}

export interface ProgressOutput {
  readonly stream: NodeJS.WritableStream;
  readonly terminal: boolean;
  readonly clock: () => Date;
}

/** Quick tasks stay silent. */
export const SILENT_MILLISECONDS = 1000;

export const progressLabel = ({ part, task }: ProgressReport): string => `${part} ${task}`.trimEnd();
