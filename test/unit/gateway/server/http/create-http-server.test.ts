import { request as httpRequest } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createHttpServer } from '../../../../../gateway/server/src/http/create-http-server.js';
import { createCounters } from '../../../../../gateway/server/src/telemetry/counters.js';
import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { startTown, type Town } from '../stand-in/town.js';

function logLines() {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const requests = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ message }) => message === 'request');
  return { log, requests };
}

test('a bug outside of GraphQL is counted as one', async () => {
  const counters = createCounters();
  const server = createHttpServer({
    log: createLog('silent'),
    counters,
    isDraining: () => false,
    trustedProxies: [],
    receiveDeadlineMs: 15_000,
  });
  server.get('/', () => Promise.reject(new Error('broken')));
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  const { status } = await fetch(`http://127.0.0.1:${port}/`);
  await fetch(`http://127.0.0.1:${port}/nothing`);
  await server.close();
  expect([status, counters.internalErrors]).toEqual([500, 1]);
});

describe('every request to the graph has a line in the log', () => {
  const { log, requests } = logLines();
  let town: Town;
  let gateway: RunningGateway;
  beforeAll(async () => {
    town = await startTown();
    gateway = await startGateway(gatewayConfig(town), { log });
  });
  afterAll(async () => {
    await gateway.stop();
    await town.stop();
  });
  const post = (body: string) =>
    fetch(`${gateway.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  test('one whose client goes away: with the name of its operation, and without a status', async () => {
    const asked = Promise.withResolvers<void>();
    town.personnel.misbehaviour = () => asked.resolve();
    const request = httpRequest(`${gateway.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    request.on('error', () => {}).end('{"query":"query Caller { caller }"}');
    await asked.promise;
    request.destroy();
    while (requests().length === 0) await pause(10);
    town.personnel.misbehaviour = undefined;
    const [line] = requests();
    expect(line).toMatchObject({ abandoned: true, operation: 'Caller', roles: ['public'] });
    expect(line).not.toHaveProperty('status');
  });

  test.each<[string, () => Promise<Response>, number]>([
    ['a body that is no JSON', () => post('{bad'), 400],
    ['variables that are none', () => post('{"query":"{ caller }","variables":3}'), 400],
    ['a query by GET without its header', () => fetch(`${gateway.address}/graphql?query={caller}`), 400],
  ])('%s: with the code', async (_, ask, status) => {
    await ask();
    expect(requests().at(-1)).toMatchObject({ status, errors: ['BAD_REQUEST'] });
  });
});
