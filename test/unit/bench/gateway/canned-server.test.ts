import { once } from 'node:events';
import { connect, type AddressInfo, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { serveCanned } from '../../../bench/gateway/canned-server.js';

describe('the least HTTP server', () => {
  const bodies: string[] = [];
  const bytes = Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = await serveCanned(
      0,
      0,
      () => ({ bytes, representations: 0 }),
      (_answer, body) => bodies.push(body),
    );
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  });
  afterEach(() => bodies.splice(0));
  afterAll(() => server.close());

  it('reads a body and sends the answer', async () => {
    const response = await fetch(url, { method: 'POST', body: '{"名":"值"}', headers: { connection: 'close' } });
    expect(await response.text()).toBe('{}');
    expect(bodies).toEqual(['{"名":"值"}']);
  });

  it('waits for a request that comes in pieces, even within a character', async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const request = Buffer.from('POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n"帆帆x');
    const cut = request.length - 3;
    for (const part of [request.subarray(0, 20), request.subarray(20, cut), request.subarray(cut), Buffer.from('"')]) {
      expect(bodies).toEqual([]);
      socket.write(part);
      await pause(5);
    }
    await once(socket, 'data');
    expect(bodies).toEqual(['"帆帆x"']);
    socket.destroy();
  });

  it('says that it is ready when nothing is asked', async () => {
    const response = await fetch(url.replace('/graphql', '/ready'), { headers: { connection: 'close' } });
    expect(response.status).toBe(200);
    expect(bodies).toEqual([]);
  });
});
