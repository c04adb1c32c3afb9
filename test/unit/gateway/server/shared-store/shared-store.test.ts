import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { createSharedStore } from '../../../../../gateway/server/src/shared-store/shared-store.js';
import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { describeWithRedis, untilReady } from '../stand-in/redis.js';

function logLines() {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, log: createLog('info', destination) };
}

test('a store that is not there is gone without, logged once, and its address is told to nobody', async () => {
  const { lines, log } = logLines();
  const store = createSharedStore('redis://:hunter2@127.0.0.1:1', log);
  await once(store.redis, 'error').catch(() => {});
  for (let at = 0; at < 3; at += 1) {
    expect(
      await store.attempt(
        () => Promise.resolve('shared'),
        () => 'alone',
      ),
    ).toBe('alone');
  }
  await once(store.redis, 'reconnecting');
  await store.close();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('REDIS_URL');
  expect(lines[0]).not.toMatch(/hunter2|127\.0\.0\.1/);
});

describe('a store that takes questions and answers none', () => {
  test('is waited for once, and then left alone for a while', async () => {
    const sockets: Socket[] = [];
    let asked = 0;
    // Answers what a client asks when it connects, and nothing after.
    const server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      socket.on('data', (data) => {
        if (/\r\nget\r\n/i.test(data.toString())) asked += 1;
        else socket.write('$12\r\nredis_mode:1\r\n'.repeat((data.toString().match(/\*\d+\r\n/g) ?? []).length));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { lines, log } = logLines();
    const store = createSharedStore(`redis://127.0.0.1:${(server.address() as AddressInfo).port}`, log);
    await untilReady(store);
    const ask = () =>
      store.attempt(
        (redis) => redis.get('a'),
        () => 'alone',
      );
    for (let at = 0; at < 3; at += 1) expect(await ask()).toBe('alone');
    expect(asked).toBe(1);
    expect(lines).toHaveLength(1);
    await store.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
});

describeWithRedis('a store that is there', (url) => {
  test('is used', async () => {
    const store = createSharedStore(url, createLog('silent'));
    await untilReady(store);
    expect(
      await store.attempt(
        (redis) => redis.ping(),
        () => 'alone',
      ),
    ).toBe('PONG');
    await store.close();
  });
});
