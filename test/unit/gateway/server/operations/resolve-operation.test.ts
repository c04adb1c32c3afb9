import { publicPrincipal } from '@redsail/contract';
import { stripIgnoredCharacters } from 'graphql';
import { createAutomaticQueries } from '../../../../../gateway/server/src/operations/automatic-queries.js';
import { createOperationResolver, type OperationMode } from '../../../../../gateway/server/src/operations/resolve-operation.js';
import { sha256, type SavedOperations } from '../../../../../gateway/server/src/operations/saved-operations.js';
import { createCounters } from '../../../../../gateway/server/src/telemetry/counters.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { serviceToken } from '../stand-in/tokens.js';
import { startTown, type Town } from '../stand-in/town.js';

const TOWNS = 'query Towns { regions { name } }';
const OTHER = '{ region(code: "01") { name } }';
const towns = { name: 'portal/towns', text: TOWNS };
const saved: SavedOperations = {
  byId: new Map([
    [sha256(TOWNS), towns],
    ['towns-1', towns],
  ]),
  byText: new Map([[stripIgnoredCharacters(TOWNS), towns]]),
};

const naming = (hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash: hash } });

let town: Town;
const gateways: RunningGateway[] = [];
beforeAll(async () => {
  town = await startTown();
});
afterAll(async () => {
  for (const gateway of gateways) await gateway.stop();
  await town.stop();
});

async function inMode(mode: OperationMode) {
  const gateway = await startGateway(gatewayConfig(town, { operations: { mode, saved } }));
  gateways.push(gateway);
  const send = async (body: object, headers: Record<string, string> = {}) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    const response = await fetch(`${gateway.address}/graphql`, init);
    const { data, errors } = (await response.json()) as {
      data?: Record<string, unknown>;
      errors?: { message: string; extensions: { code: string } }[];
    };
    return { status: response.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
  };
  return { gateway, send };
}

describe.each<OperationMode>(['off', 'log', 'only'])('in mode %s', (mode) => {
  test('a saved operation is answered by its hash, by its id and by its text', async () => {
    const { send } = await inMode(mode);
    for (const body of [
      { extensions: naming(sha256(TOWNS)) },
      { id: 'towns-1' },
      { id: sha256(TOWNS) },
      { query: TOWNS },
      { query: '# laid out otherwise\nquery Towns {\n  regions {\n    name,\n  }\n}\n' },
      { query: TOWNS, extensions: naming(sha256(TOWNS)) },
    ]) {
      expect(await send(body)).toMatchObject({ status: 200, data: { regions: [{}, {}, {}] } });
    }
  });

  test('it is answered by GET, too', async () => {
    const { gateway } = await inMode(mode);
    const search = new URLSearchParams({ extensions: JSON.stringify(naming(sha256(TOWNS))) });
    const response = await fetch(`${gateway.address}/graphql?${search.toString()}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await response.json()).toMatchObject({ data: { regions: [{}, {}, {}] } });
  });
});

describe('in mode only', () => {
  test('everything else is refused, however it is put, and no subgraph is asked', async () => {
    const { gateway, send } = await inMode('only');
    town.organizations.seen.length = 0;
    for (const body of [
      { query: OTHER },
      { query: `${TOWNS} query More { regions { code } }` },
      { query: OTHER, extensions: naming(sha256(OTHER)) },
      { extensions: naming(sha256(OTHER)) },
      { id: 'towns-2' },
    ]) {
      expect(await send(body)).toMatchObject({
        status: 403,
        code: 'OPERATION_NOT_SAVED',
        message: expect.stringMatching(/已保存.* · only saved/),
      });
    }
    const get = await fetch(`${gateway.address}/graphql?query=${encodeURIComponent(OTHER)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(get.status).toBe(403);
    expect(town.organizations.seen).toHaveLength(0);
    expect((await gateway.ready()).counters.unsavedOperations).toBe(6);
  });

  test('another text under the hash of a saved operation is not executed: the saved one is', async () => {
    const { send } = await inMode('only');
    const body = { query: 'mutation { renameRegion(code: "01", name: "x") { name } }', extensions: naming(sha256(TOWNS)) };
    expect((await send(body)).data).toHaveProperty('regions');
  });

  test('a department may send text: its questions stand in Redsail’s own sources', async () => {
    const { send } = await inMode('only');
    const authorization = `Bearer ${await serviceToken('service')}`;
    expect(await send({ query: OTHER }, { authorization })).toMatchObject({ status: 200, data: { region: {} } });
  });
});

describe('in mode log', () => {
  test('what is not saved is answered and counted; what is saved is not counted', async () => {
    const { gateway, send } = await inMode('log');
    expect((await send({ query: OTHER })).status).toBe(200);
    await send({ query: TOWNS });
    expect((await gateway.ready()).counters.unsavedOperations).toBe(1);
  });
});

describe('an automatic persisted query', () => {
  test('is asked for once, and found by its hash from then on', async () => {
    const { send } = await inMode('off');
    const hash = sha256(OTHER);
    expect(await send({ extensions: naming(hash) })).toMatchObject({
      status: 200,
      code: 'PERSISTED_QUERY_NOT_FOUND',
      message: 'PersistedQueryNotFound',
    });
    expect(await send({ query: OTHER, extensions: naming(hash) })).toMatchObject({ data: { region: {} } });
    expect(await send({ extensions: naming(hash) })).toMatchObject({ data: { region: {} } });
  });

  test('is not kept when the graph does not know it', async () => {
    const { send } = await inMode('off');
    const wrong = '{ emperor }';
    expect(await send({ query: wrong, extensions: naming(sha256(wrong)) })).toMatchObject({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(await send({ extensions: naming(sha256(wrong)) })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  test.each([
    ['the hash of another text', { query: OTHER, extensions: naming(sha256('{ a }')) }, 'PERSISTED_QUERY_MISMATCH'],
    ['another version', { query: OTHER, extensions: naming(sha256(OTHER), 2) }, 'PERSISTED_QUERY_VERSION'],
    ['what is no hash', { query: OTHER, extensions: naming('../../etc/passwd') }, 'PERSISTED_QUERY_VERSION'],
    ['no hash at all', { query: OTHER, extensions: { persistedQuery: { version: 1 } } }, 'PERSISTED_QUERY_VERSION'],
  ])('with %s is refused', async (_, body, code) => {
    const { send } = await inMode('off');
    expect(await send(body)).toMatchObject({ status: 400, code });
  });
});

test('a request that names no operation is left to Apollo Server’s own words', async () => {
  const resolve = createOperationResolver({
    mode: 'only',
    saved,
    automatic: createAutomaticQueries(undefined),
    counters: createCounters(),
  });
  for (const wanted of [{}, { query: '' }, { query: 7 }, { extensions: 'x' }, { extensions: { persistedQuery: null } }]) {
    expect(await resolve(wanted, publicPrincipal([]), {})).toBeUndefined();
  }
});
