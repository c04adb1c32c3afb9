import { Redis } from 'ioredis';
import type { Logger } from '../telemetry/log.js';

/** A call to a store that answers at all takes a millisecond; a request should not wait for one that does not. */
const PATIENCE_MS = 250;
/** After a failure the store is left alone for so long. */
const REST_MS = 5_000;

/** Redis, shared by all processes of the gateway. What is kept in it is a convenience: without it every process goes on alone. */
export interface SharedStore {
  readonly redis: Redis;
  /** `use` on the store, or `otherwise` when it is down, late or at rest after a failure. */
  attempt<T>(use: (redis: Redis) => Promise<T>, otherwise: () => Promise<T> | T): Promise<T>;
  close(): Promise<void>;
}

/** Connects in the background: a gateway starts, and serves, whether or not its Redis is there. */
export function createSharedStore(url: string, log: Logger): SharedStore {
  const redis = new Redis(url, {
    connectTimeout: 2_000,
    commandTimeout: PATIENCE_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 200, 5_000),
  });
  let outage = false;
  let restsUntil = 0;
  const failed = ({ code, name }: NodeJS.ErrnoException) => {
    restsUntil = performance.now() + REST_MS;
    if (outage) return;
    outage = true;
    // Neither the address nor the client's words: a Redis URL may hold a password.
    log.warn({ reason: code ?? name }, 'the shared store (REDIS_URL) is unavailable: this process counts and remembers alone');
  };
  // The client reports connection errors as events, and would end the process if nobody listened.
  redis.on('error', failed);
  redis.on('ready', () => (restsUntil = 0));

  return {
    redis,
    async attempt(use, otherwise) {
      if (redis.status !== 'ready' || performance.now() < restsUntil) return otherwise();
      try {
        const result = await use(redis);
        if (outage) log.info('the shared store (REDIS_URL) is back');
        outage = false;
        return result;
      } catch (error) {
        failed(error as NodeJS.ErrnoException);
        return otherwise();
      }
    },
    async close() {
      redis.disconnect();
    },
  };
}
