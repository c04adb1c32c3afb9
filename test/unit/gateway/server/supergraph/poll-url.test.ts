import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { download } from '../../../../../gateway/server/src/supergraph/download.js';
import { pollUrl } from '../../../../../gateway/server/src/supergraph/poll-url.js';

let serve: (request: IncomingMessage, response: ServerResponse) => void;
const server = createServer((request, response) => serve(request, response));
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/supergraph`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await pause(10);
};

describe('a poll', () => {
  let seen: string[];
  let failures: string[];
  let stop: () => void;
  const poll = () => {
    [seen, failures] = [[], []];
    stop = pollUrl(url, 20)(
      (text) => seen.push(text),
      (error) => failures.push(error.message),
    );
  };
  afterEach(() => stop());

  test('asks with the ETag it was given, and hands on only what is new', async () => {
    const asked: (string | undefined)[] = [];
    let text = 'first';
    serve = ({ headers }, response) => {
      asked.push(headers['if-none-match']);
      if (headers['if-none-match'] === `"${text}"`) response.writeHead(304).end();
      else response.setHeader('etag', `"${text}"`).end(text);
    };
    poll();
    await until(() => asked.length >= 3);
    text = 'second';
    await until(() => seen.length === 2);
    expect([seen, asked.slice(0, 3)]).toEqual([
      ['first', 'second'],
      [undefined, '"first"', '"first"'],
    ]);
  });

  test('goes on after a failure, and tells it without the address', async () => {
    let answers = 0;
    serve = (_, response) => {
      answers += 1;
      if (answers === 1) response.writeHead(500).end('at http://internal.example');
      else if (answers === 2) response.destroy();
      else response.end('sound');
    };
    poll();
    await until(() => seen.length > 0);
    expect(failures).toEqual(['HTTP 500', expect.stringMatching(/UND_ERR_SOCKET|ECONNRESET/)]);
  });

  test('ends with its stop', async () => {
    let asked = 0;
    serve = (_, response) => {
      asked += 1;
      response.end('text');
    };
    poll();
    await until(() => asked > 0);
    stop();
    await pause(50);
    const before = asked;
    await pause(100);
    expect(asked).toBe(before);
  });
});

describe('a download', () => {
  test('of something endless is broken off', async () => {
    serve = (_, response) => {
      const chunk = Buffer.alloc(1024 * 1024, ' ');
      const more = () => {
        while (response.write(chunk)) if (response.destroyed) return;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    await expect(download(url)).rejects.toThrow(/more than 33554432 bytes/);
  });

  test('that does not come is given up', async () => {
    serve = () => {};
    await expect(download(url, undefined, 50)).rejects.toThrow(/no answer within 50 ms/);
  });

  test('an unasked 304 is a failure: there would be nothing to serve', async () => {
    serve = (_, response) => response.writeHead(304).end();
    await expect(download(url)).rejects.toThrow('HTTP 304');
  });
});
