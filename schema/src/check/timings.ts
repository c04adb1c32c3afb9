/** Runs one part of a check. */
export type Timed = <Result>(part: string, run: () => Result | Promise<Result>) => Promise<Result>;

export const untimed: Timed = async (_part, run) => run();

/** Writes `timing <part> <seconds>` after each part. */
export const timedTo =
  (write: (line: string) => void): Timed =>
  async (part, run) => {
    const started = performance.now();
    try {
      return await run();
    } finally {
      write(`timing ${part.padEnd(24)} ${((performance.now() - started) / 1000).toFixed(2)}\n`);
    }
  };
