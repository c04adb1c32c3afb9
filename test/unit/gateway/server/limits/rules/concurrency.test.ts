import { defaultLimits } from '../../../../../../gateway/server/src/limits/limits.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../../stand-in/gateway.js';
import { sendJson } from '../../stand-in/subgraph.js';
import { startTown, type Town } from '../../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
beforeAll(async () => {
  town = await startTown();
  gateway = await startGateway(gatewayConfig(town, { limits: { ...defaultLimits, concurrency: { limit: 2, mode: 'enforce' } } }));
});
afterAll(async () => {
  await gateway.stop();
  await town.stop();
});

/** Holds the answers of a subgraph back until they are let go; resolves when `count` of them are held. */
function holdBack(count: number): { held: Promise<void>; letGo: () => void } {
  const waiting: (() => void)[] = [];
  let reached: () => void;
  const held = new Promise<void>((resolve) => (reached = resolve));
  town.livelihood.misbehaviour = (response) => {
    waiting.push(() => sendJson(response, 200, { data: { items: [] } }));
    if (waiting.length === count) reached();
  };
  return {
    held,
    letGo() {
      town.livelihood.misbehaviour = undefined;
      for (const answer of waiting) answer();
    },
  };
}

test('one request more than there is room for is refused at once, and told when to come again', async () => {
  const { held, letGo } = holdBack(2);
  const first = [gateway.ask('{ items { title } }'), gateway.ask('{ items { no } }')];
  await held;
  const third = await gateway.ask('{ __typename }');
  expect(third).toMatchObject({ status: 503, errors: [{ extensions: { code: 'OVERLOADED', limit: 2, found: 3 } }] });
  expect(third.headers.get('retry-after')).toBe('1');
  letGo();
  for (const answer of await Promise.all(first)) expect(answer.data).toEqual({ items: [] });
});

test('places are given back: by answers, refusals, and clients that go away', async () => {
  const { held, letGo } = holdBack(1);
  const leaving = new AbortController();
  const gone = fetch(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ items { title } }"}',
    signal: leaving.signal,
  }).catch((error: Error) => error.name);
  await held;
  leaving.abort();
  expect(await gone).toBe('AbortError');
  letGo();
  for (let at = 0; at < 5; at += 1) await gateway.ask('{ nonsense');
  for (let at = 0; at < 5; at += 1) expect((await gateway.ask('{ __typename }')).status).toBe(200);
});

test('health is told however busy the gateway is', async () => {
  const { held, letGo } = holdBack(2);
  const busy = [gateway.ask('{ items { title } }'), gateway.ask('{ items { no } }')];
  await held;
  expect((await fetch(`${gateway.address}/live`)).status).toBe(200);
  letGo();
  await Promise.all(busy);
});
