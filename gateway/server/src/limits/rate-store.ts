import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { SharedStore } from '../shared-store/shared-store.js';

const MINUTE_SECONDS = 60;

export interface Rate {
  /** Which request of the running minute this one is. */
  readonly found: number;
  /** Until the next minute begins for this key. */
  readonly resetMs: number;
}

/** Counts requests by key in windows of a minute. */
export type RateStore = (key: string) => Promise<Rate>;

/**
 * In Redis where there is one, so that all processes count together; in memory where there is none, and while it is down.
 * A key that is over the limit is refused from memory until its minute is over: a flood does not reach Redis.
 */
export function createRateStore(name: string, limit: number, shared: SharedStore | undefined): RateStore {
  const options = { keyPrefix: `redsail:${name}`, points: limit, duration: MINUTE_SECONDS };
  const local = new RateLimiterMemory(options);
  if (!shared) return (key) => consume(local, key);
  const joint = new RateLimiterRedis({ ...options, storeClient: shared.redis, inMemoryBlockOnConsumed: limit + 1 });
  return (key) =>
    shared.attempt(
      () => consume(joint, key),
      () => consume(local, key),
    );
}

/** The library throws its answer when it is a refusal, and no longer counts a key that it blocks from memory: then one too many is known. */
async function consume(limiter: RateLimiterMemory | RateLimiterRedis, key: string): Promise<Rate> {
  try {
    const { consumedPoints, msBeforeNext } = await limiter.consume(key);
    return { found: consumedPoints, resetMs: msBeforeNext };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { found: Math.max(refused.consumedPoints, limiter.points + 1), resetMs: refused.msBeforeNext };
  }
}
