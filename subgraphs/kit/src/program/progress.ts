/** Tells how far a long task is: lines for the program that shows the bar, nothing for a person who runs it by hand. */
export type Tell = (task: string, done: number, total: number | null) => void;

const EVERY_MS = 100;

export function progressLines(enabled: boolean, write: (line: string) => void): Tell {
  let last = 0;
  return (task, done, total) => {
    const now = performance.now();
    if (!enabled || (done !== total && now - last < EVERY_MS)) return;
    last = now;
    write(`@progress ${JSON.stringify({ task, done, total })}\n`);
  };
}
