import { defaultLimits } from '../../../../../../gateway/server/src/limits/limits.js';
import type { LimitMode } from '../../../../../../gateway/server/src/limits/limit.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../../stand-in/gateway.js';
import { startTown, type Town } from '../../stand-in/town.js';

let town: Town;
const gateways: RunningGateway[] = [];
beforeAll(async () => {
  town = await startTown();
});
afterAll(async () => {
  for (const gateway of gateways) await gateway.stop();
  await town.stop();
});

async function withLimit(mode: LimitMode): Promise<RunningGateway> {
  const gateway = await startGateway(gatewayConfig(town, { limits: { ...defaultLimits, 'body-size': { limit: 100, mode } } }));
  gateways.push(gateway);
  return gateway;
}
const long = `{ regions { name } } # ${'x'.repeat(200)}`;

test('a body over the limit is refused by its announced length', async () => {
  const answer = await (await withLimit('enforce')).ask(long);
  expect(answer).toMatchObject({ status: 413, errors: [{ extensions: { code: 'BODY_TOO_LARGE', limit: 100 } }] });
  expect(answer.errors![0]!.extensions.found).toBeGreaterThan(200);
});

test('one whose length is not announced is refused while it is read', async () => {
  const { address } = await withLimit('enforce');
  const body = new ReadableStream({
    start(controller) {
      for (let at = 0; at < 10; at += 1) controller.enqueue(Buffer.from(' '.repeat(50)));
      controller.close();
    },
  });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' } as RequestInit;
  const response = await fetch(`${address}/graphql`, init);
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_LARGE', limit: 100, found: 101 } }] });
});

test('in warn mode it is answered, and counted', async () => {
  const gateway = await withLimit('warn');
  expect((await gateway.ask(long)).data!.regions).toHaveLength(3);
  expect((await gateway.ready()).counters).toMatchObject({ limitsWarned: { BODY_TOO_LARGE: 1 }, limitsRefused: {} });
});

test('switched off it is answered, and not counted', async () => {
  const gateway = await withLimit('off');
  expect((await gateway.ask(long)).data!.regions).toHaveLength(3);
  expect((await gateway.ready()).counters).toMatchObject({ limitsWarned: {}, limitsRefused: {} });
});
