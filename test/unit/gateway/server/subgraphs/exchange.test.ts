import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { DeadlinePassed, exchange } from '../../../../../gateway/server/src/subgraphs/exchange.js';
import { toOctets } from '../../../../../gateway/server/src/subgraphs/octets.js';

let server: Server;
let pool: Pool;
let answer: RequestListener;
beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections: 1 });
});
afterEach(async () => {
  await pool.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
const ask = (patienceMs = 10_000) => exchange(pool, { path: '/graphql', method: 'POST', body: '{"红":1}' }, patienceMs);

test('the whole answer comes, however it is cut on its way', async () => {
  const text = JSON.stringify({ data: '红帆'.repeat(20_000) });
  answer = (_, response) => {
    const bytes = Buffer.from(text);
    // In the middle of a character.
    response.writeHead(200).write(bytes.subarray(0, 10));
    setTimeout(() => response.end(bytes.subarray(10)), 20);
  };
  expect(await ask()).toEqual({ status: 200, text: toOctets(text) });
});

test('bytes that are no UTF-8 are replaced: a client could not read the answer they stand in', async () => {
  answer = (_, response) => response.end(Buffer.from([0x22, 0xe7, 0xba, 0x22]));
  expect(await ask()).toEqual({ status: 200, text: toOctets('"\ufffd"') });
});

test('an empty answer is an empty text', async () => {
  answer = (_, response) => response.writeHead(503).end();
  expect(await ask()).toEqual({ status: 503, text: '' });
});

test('an answer that is not whole in time is given up, begun or not, and the connection is not waited for', async () => {
  answer = (_, response) => void response.writeHead(200).write('{');
  await expect(ask(50)).rejects.toThrow(DeadlinePassed);
  answer = (_, response) => response.end('next');
  expect(await ask()).toEqual({ status: 200, text: 'next' });
});

test('the time in the queue counts', async () => {
  answer = () => {};
  const first = ask(200).catch(() => 'given up');
  await expect(ask(50)).rejects.toThrow(DeadlinePassed);
  expect(await first).toBe('given up');
});

test('a connection that breaks is an error at once', async () => {
  answer = (request) => request.socket.destroy();
  await expect(ask()).rejects.toThrow(expect.objectContaining({ code: 'UND_ERR_SOCKET' }));
});
