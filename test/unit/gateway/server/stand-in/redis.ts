import { Redis } from 'ioredis';
import type { SharedStore } from '../../../../../gateway/server/src/shared-store/shared-store.js';
import { config } from '../../../../support/config.js';

/** Declares the tests where a Redis answers; elsewhere they are reported as skipped, with the reason in their name. */
export function describeWithRedis(name: string, body: (url: string) => void): void {
  if (problem === undefined) {
    describe(name, () => body(config.redisUrl));
  } else {
    process.stderr.write(`skipped: ${name}: ${problem}\n`);
    describe.skip(`${name} (skipped: ${problem})`, () => body(config.redisUrl));
  }
}

export const untilReady = ({ redis }: SharedStore): Promise<void> =>
  redis.status === 'ready' ? Promise.resolve() : new Promise((resolve) => redis.once('ready', () => resolve()));

async function problemOfRedis(): Promise<string | undefined> {
  const redis = new Redis(config.redisUrl, { lazyConnect: true, connectTimeout: 2_000, retryStrategy: () => null });
  redis.on('error', () => {});
  try {
    await redis.connect();
    await redis.ping();
    return undefined;
  } catch {
    return `Redis 不可用 · not reachable at ${new URL(config.redisUrl).host}; TEST_REDIS_URL names another server`;
  } finally {
    redis.disconnect();
  }
}

const problem = await problemOfRedis();
