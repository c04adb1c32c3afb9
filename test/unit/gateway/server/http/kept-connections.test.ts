import { once } from 'node:events';
import { type AddressInfo, Socket } from 'node:net';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { createHttpServer } from '../../../../../gateway/server/src/http/create-http-server.js';
import { watchKeptConnections, type KeptConnections } from '../../../../../gateway/server/src/http/kept-connections.js';
import { createCounters } from '../../../../../gateway/server/src/telemetry/counters.js';
import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';

let server: ReturnType<typeof createHttpServer>;
let kept: KeptConnections;
beforeEach(async () => {
  server = createHttpServer({
    log: createLog('silent'),
    counters: createCounters(),
    isDraining: () => false,
    trustedProxies: [],
    receiveDeadlineMs: 15_000,
  });
  kept = watchKeptConnections(server);
  server.get('/', async () => 'there');
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => server.close());

/** A connection over which one request was answered. */
async function used(): Promise<Socket> {
  const socket = new Socket().connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(socket, 'data');
  return socket;
}

test('a connection that was just used is waited for, until it ends', async () => {
  const socket = await used();
  let over = false;
  const waiting = kept.untilUsed().then(() => (over = true));
  await pause(50);
  expect(over).toBe(false);
  socket.destroy();
  await waiting;
});

test('or until the moment is over', async () => {
  const socket = await used();
  await kept.untilUsed();
  expect(socket.destroyed).toBe(false);
  // From now on it was not just used any more: the answer is there without a timer.
  const first = await Promise.race([kept.untilUsed().then(() => 'at once'), turn().then(() => 'later')]);
  expect(first).toBe('at once');
  socket.destroy();
});
