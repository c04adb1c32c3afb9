/** A worker that has lived so long and then dies is no sign that the next one will. */
const SOUND_AFTER_MS = 10_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** How long to wait before a dead worker is replaced: not at all after a long life, longer and longer after short ones in a row. */
export function restartPauses(): (livedMs: number) => number {
  let shortLives = 0;
  return (livedMs) => {
    if (livedMs >= SOUND_AFTER_MS) {
      shortLives = 0;
      return 0;
    }
    shortLives += 1;
    return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (shortLives - 1));
  };
}
