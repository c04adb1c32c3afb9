import { createFailureWindow } from './failure-window.js';

/**
 * CLOSED: calls go through. OPEN: none does. HALF_OPEN: the pause is over, and a few calls try whether the subgraph is back; all others are
 * still refused.
 */
export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

export interface BreakerReading {
  readonly state: BreakerState;
  /** How often it has opened since the start, a failed trial not counted. */
  readonly openings: number;
  /** Calls that were refused since the start. */
  readonly refusals: number;
}

/** So many calls at a time may try: those of one operation that goes to the subgraph in several places, and not a crowd. */
const MOST_TRIALS = 5;
/** So many times the subgraph may say that it is not ready; then a call is tried all the same: it may have no `/ready`. */
const MOST_ASKS = 10;

export interface BreakerOptions {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** How long it stays open before it tries, in milliseconds. */
  readonly openMs: number;
  /** Whether the subgraph says that it is ready: asked, with little patience, before callers' own calls are put on trial. */
  readonly isReady: () => Promise<boolean>;
  /** The clock of `performance.now()`; tests give their own. */
  readonly now?: () => number;
}

/** What a call holds while it is under way, and gives back with its end; null is a refusal. */
export type Admission = number | null;

export interface Breaker {
  /** At once, but for the few that try: they wait until it is known whether the subgraph is ready. */
  admit(): Admission | Promise<Admission>;
  succeeded(admission: Admission): void;
  failed(admission: Admission): void;
  /** The call's end tells nothing of the subgraph. */
  void(admission: Admission): void;
  read(): BreakerReading;
}

/**
 * Cuts a subgraph off that fails again and again: its callers are answered at once, and it gets room to recover.
 *
 * Cockatiel's breaker puts the next caller's call on trial and lets all others wait for its end: before a frozen subgraph everybody would
 * wait for the deadline once a pause. Here the subgraph's `/ready` is asked first, and while a few calls are on trial the others are refused.
 */
export function createBreaker({ failures, openMs, isReady, now = () => performance.now() }: BreakerOptions): Breaker {
  const window = createFailureWindow(failures);
  let state: BreakerState = 'CLOSED';
  let openUntil = 0;
  let openings = 0;
  let refusals = 0;
  /** Counts the changes of state: the end of a call that began before one says nothing about what is now. */
  let era = 0;
  let trialsLeft = 0;
  let asks = 0;
  let asking: Promise<boolean> = Promise.resolve(false);

  const become = (next: BreakerState): void => {
    state = next;
    era += 1;
  };
  const open = (): void => {
    become('OPEN');
    openUntil = now() + openMs;
  };
  const ask = async (): Promise<boolean> => {
    asks += 1;
    const ready = (await isReady().catch(() => false)) || asks >= MOST_ASKS;
    if (ready) asks = 0;
    else open();
    return ready;
  };
  const refuse = (): null => {
    refusals += 1;
    return null;
  };
  const tryIt = async (): Promise<Admission> => {
    const trial = era;
    return (await asking) && trial === era ? trial : refuse();
  };

  return {
    admit() {
      if (state === 'CLOSED') return era;
      if (state === 'OPEN' && now() >= openUntil) {
        become('HALF_OPEN');
        trialsLeft = MOST_TRIALS;
        asking = ask();
      }
      if (state === 'OPEN' || trialsLeft === 0) return refuse();
      trialsLeft -= 1;
      return tryIt();
    },
    succeeded(admission) {
      if (admission !== era) return;
      if (state === 'CLOSED') window.succeeded(now());
      else {
        window.clear();
        become('CLOSED');
      }
    },
    failed(admission) {
      if (admission !== era) return;
      if (state === 'HALF_OPEN') open();
      else if (window.failed(now())) {
        openings += 1;
        open();
      }
    },
    void(admission) {
      if (admission === era && state === 'HALF_OPEN') trialsLeft += 1;
    },
    read: () => ({ state, openings, refusals }),
  };
}
