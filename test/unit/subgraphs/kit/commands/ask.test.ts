import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askOverHttp } from '../../../../../subgraphs/kit/src/commands/ask.js';

test('a question to another department carries the id and the trace of the request that asks it', async () => {
  let seen: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    seen = request.headers;
    request.resume().on('end', () => response.end('{"data":{"answer":42}}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const options = { url, client: 'organizations', token: async () => 'token', deadlineMs: 5_000 };

  expect(await askOverHttp({ ...options, headers: () => ({ traceparent }) }, 'proxy-12345678')('{ answer }')).toEqual({ answer: 42 });
  expect(seen).toMatchObject({
    traceparent,
    'x-request-id': 'proxy-12345678',
    'x-client-name': 'organizations',
    authorization: 'Bearer token',
  });
  await askOverHttp(options, 'proxy-12345678')('{ answer }');
  expect(seen.traceparent).toBeUndefined();
  server.closeAllConnections();
  server.close();
});
