import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadConfig, readConfig } from '../../../../../gateway/server/src/config.js';
import { folder, hash, history, sound, supergraph } from '../stand-in/sound-environment.js';

test('a supergraph comes from a history, from its last version or from a pinned one, and goes on coming from there', () => {
  const file = history('followed');
  const { supergraph, supergraphOrigin } = readConfig({ ...sound, REDSAIL_SUPERGRAPH: file });
  expect([supergraph.historyVersion, supergraph.version]).toEqual([2, hash.slice(0, 12)]);
  expect(supergraphOrigin).toEqual({ path: file, pollMs: 10_000, history: { pinned: undefined } });
  const pinned = readConfig({ ...sound, REDSAIL_SUPERGRAPH: `${file}#2` });
  expect([pinned.supergraph.historyVersion, pinned.supergraphOrigin!.history]).toEqual([2, { pinned: '2' }]);
  expect(readConfig(sound).supergraph.historyVersion).toBeUndefined();
});

describe('a supergraph at an address', () => {
  const served = createServer((request, response) => {
    if (request.url === '/supergraph') response.end(readFileSync(supergraph));
    else if (request.url?.startsWith('/graph/') && request.url.endsWith('?key=a%2Fb'))
      response.end(readFileSync(join(folder, 'served', request.url.slice('/graph/'.length).split('?')[0]!)));
    else response.writeHead(404).end();
  });
  let address = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(served.address() as AddressInfo).port}`;
  });
  afterAll(() => served.close());

  test('is fetched before the rest is read, and is where the next ones come from', async () => {
    const config = await loadConfig({ ...sound, REDSAIL_SUPERGRAPH: `${address}/supergraph`, REDSAIL_SUPERGRAPH_POLL_MS: '500' });
    expect(config.subgraphs.map(({ name }) => name)).toEqual(['organizations', 'rider-stations']);
    expect(config.supergraphOrigin).toEqual({ url: `${address}/supergraph`, pollMs: 500 });
  });

  test('comes from a history there, its file from beside it with the same query', async () => {
    history('served');
    const config = await loadConfig({ ...sound, REDSAIL_SUPERGRAPH: `${address}/graph/history.yaml?key=a%2Fb` });
    expect([config.supergraph.historyVersion, config.supergraph.version]).toEqual([2, hash.slice(0, 12)]);
    const url = `${address}/graph/history.yaml?key=a%2Fb`;
    expect(config.supergraphOrigin).toEqual({ url, pollMs: 10_000, history: { pinned: undefined } });
    expect((await loadConfig({ ...sound, REDSAIL_SUPERGRAPH: `${url}#2` })).supergraphOrigin).toMatchObject({
      url,
      history: { pinned: '2' },
    });
    await expect(loadConfig({ ...sound, REDSAIL_SUPERGRAPH: `${url}#7` })).rejects.toThrow(
      /history\.yaml.*there is no version 7, only 1 to 2/,
    );
  });

  test('that is not there is one complaint among the others', async () => {
    const loading = loadConfig({ ...sound, REDSAIL_SUPERGRAPH: `${address}/nothing`, PORT: 'x' });
    await expect(loading).rejects.toThrow(/PORT[\s\S]*REDSAIL_SUPERGRAPH.*HTTP 404/);
  });
});

test('a subgraph that only a later supergraph names is found by its variable or in the list, and named when it is in neither', () => {
  const { endpointOf } = readConfig({ ...sound, LAMPS_URL: 'http://lamps.example/graphql', LAMPS_DEADLINE_MS: '700' });
  expect(endpointOf!('lamps')).toEqual({ name: 'lamps', url: 'http://lamps.example/graphql', deadlineMs: 700 });
  expect(endpointOf!('rider-stations').url).toBe('http://127.0.0.1:4009/graphql');
  expect(() => endpointOf!('streets')).toThrow(/^STREETS_URL: /);
});
