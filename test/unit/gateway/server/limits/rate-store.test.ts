import { createRateStore } from '../../../../../gateway/server/src/limits/rate-store.js';
import { createSharedStore } from '../../../../../gateway/server/src/shared-store/shared-store.js';
import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { describeWithRedis, untilReady } from '../stand-in/redis.js';

const found = async (store: ReturnType<typeof createRateStore>, key: string, times: number): Promise<number[]> => {
  const counts = [];
  for (let at = 0; at < times; at += 1) counts.push((await store(key)).found);
  return counts;
};

test('each key is counted by itself, on beyond the limit', async () => {
  const store = createRateStore('test', 2, undefined);
  expect(await found(store, 'a', 4)).toEqual([1, 2, 3, 4]);
  expect(await found(store, 'b', 1)).toEqual([1]);
});

test('it tells how long the minute lasts', async () => {
  const { resetMs } = await createRateStore('test', 2, undefined)('a');
  expect(resetMs).toBeGreaterThan(0);
  expect(resetMs).toBeLessThanOrEqual(60_000);
});

test('without its Redis it counts in memory', async () => {
  const shared = createSharedStore('redis://127.0.0.1:1', createLog('silent'));
  expect(await found(createRateStore('test', 2, shared), 'a', 3)).toEqual([1, 2, 3]);
  await shared.close();
});

describeWithRedis('with Redis', (url) => {
  test('processes count together', async () => {
    const stores = [createSharedStore(url, createLog('silent')), createSharedStore(url, createLog('silent'))];
    await Promise.all(stores.map(untilReady));
    const [one, other] = stores.map((shared) => createRateStore('test', 100, shared));
    const key = `${process.pid}-${Date.now()}`;
    expect([...(await found(one!, key, 2)), ...(await found(other!, key, 2))]).toEqual([1, 2, 3, 4]);
    await stores[0]!.redis.del(`redsail:test:${key}`);
    for (const store of stores) await store.close();
  });

  test('a key that is over the limit stays over it, and does not reach Redis any more', async () => {
    const shared = createSharedStore(url, createLog('silent'));
    await untilReady(shared);
    const key = `${process.pid}-${Date.now()}-over`;
    const counts = await found(createRateStore('test', 2, shared), key, 6);
    expect(counts.slice(0, 3)).toEqual([1, 2, 3]);
    expect(counts.slice(3).every((count) => count > 2)).toBe(true);
    expect(await shared.redis.get(`redsail:test:${key}`)).toBe('3');
    await shared.redis.del(`redsail:test:${key}`);
    await shared.close();
  });
});
