import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
let seconds = 0;
beforeEach(async () => {
  town = await startTown();
  gateway = await startGateway(gatewayConfig(town), { clock: () => new Date(Date.now() + seconds * 1000) });
});
afterEach(async () => {
  await gateway.stop();
  await town.stop();
});

const get = async (path: string) => {
  // The subgraphs are asked once a second at most; the test's clock leaps over that.
  seconds += 2;
  const response = await fetch(`${gateway.address}${path}`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

test('/live says that the process answers, whatever the subgraphs do', async () => {
  await town.stop();
  expect(await get('/live')).toEqual({ status: 200, body: { live: true } });
});

test('/ready names the supergraph and every subgraph', async () => {
  const { status, body } = await get('/ready');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ready: true,
    part: 'gateway',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    supergraph: expect.stringMatching(/^[0-9a-f]{12}$/),
    draining: false,
    subgraphs: { organizations: { ready: true }, personnel: { ready: true }, livelihood: { ready: true } },
    degraded: [],
  });
});

test('with one subgraph down or not ready itself, the gateway is ready and says what is degraded', async () => {
  await town.personnel.stop();
  town.livelihood.ready = false;
  const { status, body } = await get('/ready');
  expect([status, body.degraded]).toEqual([200, ['personnel', 'livelihood']]);
});

test('with every subgraph down there is nothing to serve: not ready, until one comes back', async () => {
  town.organizations.ready = town.personnel.ready = town.livelihood.ready = false;
  expect((await get('/ready')).status).toBe(503);
  town.livelihood.ready = true;
  expect((await get('/ready')).status).toBe(200);
});

test('neither tells an address', async () => {
  expect(JSON.stringify([(await get('/ready')).body, (await get('/live')).body])).not.toMatch(/127\.0\.0\.1|http|localhost/);
});
