/** Counts a subgraph's calls and failures, and says when there are too many. Times are on the clock of `performance.now()`. */
export interface FailureWindow {
  succeeded(now: number): void;
  /** Whether that was one too many. */
  failed(now: number): boolean;
  clear(): void;
}

const SLOT_MS = 1_000;
const SLOTS = 10;
/** Half of at least so many calls of the last ten seconds. */
const FEWEST_CALLS = 20;
const WORST_SHARE = 0.5;

/**
 * Too many are `inARow` failures without a success between, which a dead subgraph reaches at once, or half of the calls of ten seconds,
 * which one reaches that is dead behind half of its addresses. A ring of counters: nothing is allocated per call.
 */
export function createFailureWindow(inARow: number): FailureWindow {
  const calls = new Uint32Array(SLOTS);
  const failures = new Uint32Array(SLOTS);
  let slot = 0;
  let row = 0;

  const count = (now: number, failure: number): void => {
    const current = Math.floor(now / SLOT_MS);
    if (current - slot >= SLOTS) clearRing();
    else for (let passed = slot + 1; passed <= current; passed += 1) calls[passed % SLOTS] = failures[passed % SLOTS] = 0;
    slot = Math.max(slot, current);
    calls[slot % SLOTS]! += 1;
    failures[slot % SLOTS]! += failure;
  };
  const clearRing = (): void => {
    calls.fill(0);
    failures.fill(0);
  };

  return {
    succeeded(now) {
      row = 0;
      count(now, 0);
    },
    failed(now) {
      row += 1;
      count(now, 1);
      if (row >= inARow) return true;
      const all = sum(calls);
      return all >= FEWEST_CALLS && sum(failures) >= all * WORST_SHARE;
    },
    clear() {
      row = 0;
      clearRing();
    },
  };
}

function sum(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
