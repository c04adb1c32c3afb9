/**
 * How many retries the traffic pays for: each call earns a share of one, and a retry costs a whole one. So an outage makes a subgraph at
 * most that much more work, however many calls fail, instead of holding it down with three times the load it broke under.
 */
export interface RetryBudget {
  /** A first attempt is made. */
  earn(): void;
  /** Whether a retry may be made; if so it is paid. */
  spend(): boolean;
}

/** What healthy times may put by, in retries: enough for a connection pool that breaks, too little to matter in an outage. */
const MOST_SAVED = 20;
const ONE_RETRY = 100;

/** It starts empty: retries never exceed `percent` of the calls. In whole hundredths, so that nothing is lost to rounding. */
export function createRetryBudget(percent: number): RetryBudget {
  let saved = 0;
  return {
    earn() {
      saved = Math.min(saved + percent, MOST_SAVED * ONE_RETRY);
    },
    spend() {
      if (saved < ONE_RETRY) return false;
      saved -= ONE_RETRY;
      return true;
    },
  };
}
