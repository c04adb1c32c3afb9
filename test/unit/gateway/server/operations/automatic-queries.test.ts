import { createAutomaticQueries } from '../../../../../gateway/server/src/operations/automatic-queries.js';
import { sha256 } from '../../../../../gateway/server/src/operations/saved-operations.js';
import { createSharedStore } from '../../../../../gateway/server/src/shared-store/shared-store.js';
import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { describeWithRedis, untilReady } from '../stand-in/redis.js';

const hash = 'a'.repeat(64);

test('a text is kept in memory, and one that is not known is not found', async () => {
  const queries = createAutomaticQueries(undefined);
  expect(await queries.find(hash)).toBeUndefined();
  await queries.keep(hash, '{ a }');
  expect(await queries.find(hash)).toBe('{ a }');
});

test('the memory is bounded: old texts go, and huge ones are not kept at all', async () => {
  const queries = createAutomaticQueries(undefined);
  await queries.keep('huge', 'x'.repeat(200_000));
  expect(await queries.find('huge')).toBeUndefined();
  const long = 'x'.repeat(90_000);
  for (let at = 0; at < 100; at += 1) await queries.keep(`h${at}`, long);
  expect([await queries.find('h0'), await queries.find('h99')]).toEqual([undefined, long]);
});

describeWithRedis('with Redis', (url) => {
  test('a text that one process was told is known to the others, unless it was changed in the store', async () => {
    const stores = [createSharedStore(url, createLog('silent')), createSharedStore(url, createLog('silent'))];
    await Promise.all(stores.map(untilReady));
    const [one, other] = stores.map(createAutomaticQueries);
    const text = `{ a } # ${process.pid} ${Date.now()}`;
    const own = sha256(text);
    await one!.keep(own, text);
    expect(await other!.find(own)).toBe(text);
    expect(await other!.find(sha256(`${text} `))).toBeUndefined();
    await stores[0]!.redis.set(`redsail:apq:${own}`, 'mutation { other }');
    expect(await createAutomaticQueries(stores[1]).find(own)).toBeUndefined();
    await stores[0]!.redis.del(`redsail:apq:${own}`);
    for (const store of stores) await store.close();
  });
});
