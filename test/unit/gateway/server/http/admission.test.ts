import { Writable } from 'node:stream';
import { defaultLimits } from '../../../../../gateway/server/src/limits/limits.js';
import { sha256 } from '../../../../../gateway/server/src/operations/saved-operations.js';
import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { gatewayConfig, startGateway } from '../stand-in/gateway.js';
import { token } from '../stand-in/tokens.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

function logLines() {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, log: createLog('info', destination) };
}
const forwarded = { headers: { 'x-forwarded-for': '203.0.113.7' } };

test('a gateway whose Redis is down serves, counts by itself, and says so once', async () => {
  const { lines, log } = logLines();
  const limits = { ...defaultLimits, 'rate-per-address': { limit: 3, mode: 'enforce' } } as const;
  const config = gatewayConfig(town, { limits, trustedProxies: ['loopback'], redisUrl: 'redis://127.0.0.1:1' });
  const gateway = await startGateway(config, { log });
  const statuses = [];
  for (let at = 0; at < 4; at += 1)
    statuses.push((await gateway.ask('{ __typename }', { ...forwarded, token: await token('integrator') })).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const persisted = (query?: string) =>
    fetch(`${gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash: sha256('{ regions { name } }') } } }),
    });
  expect((await persisted('{ regions { name } }')).status).toBe(200);
  expect(await (await persisted()).json()).toMatchObject({ data: { regions: [{}, {}, {}] } });
  await gateway.stop();
  expect(lines.filter((line) => line.includes('REDIS_URL'))).toHaveLength(1);
});

test('what a limit only warns of is answered, and stands in the request’s log line', async () => {
  const { lines, log } = logLines();
  const limits = { ...defaultLimits, depth: { limit: 1, mode: 'warn' }, 'rate-per-address': { limit: 0, mode: 'warn' } } as const;
  const gateway = await startGateway(gatewayConfig(town, { limits, trustedProxies: ['loopback'] }), { log });
  expect((await gateway.ask('{ regions { name } }', forwarded)).data!.regions).toHaveLength(3);
  await gateway.stop();
  expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ message }) => message === 'request')).toMatchObject({
    status: 200,
    overLimit: [
      { code: 'ADDRESS_RATE_EXCEEDED', limit: 0, found: 1 },
      { code: 'OPERATION_TOO_DEEP', limit: 1, found: 2 },
    ],
  });
  expect((await gateway.ready()).counters.limitsWarned).toEqual({ ADDRESS_RATE_EXCEEDED: 1, OPERATION_TOO_DEEP: 1 });
});

test('a proxy on the machine that nobody named is noted once, and what it says of addresses is not believed', async () => {
  const { lines, log } = logLines();
  const limits = { ...defaultLimits, 'rate-per-address': { limit: 1, mode: 'enforce' } } as const;
  const gateway = await startGateway(gatewayConfig(town, { limits }), { log });
  for (let at = 0; at < 3; at += 1) expect((await gateway.ask('{ __typename }', forwarded)).status).toBe(200);
  await gateway.stop();
  expect(lines.filter((line) => line.includes('REDSAIL_TRUSTED_PROXIES'))).toHaveLength(1);
});

test('with every limit off the gateway answers what it would refuse', async () => {
  const off = Object.fromEntries(Object.entries(defaultLimits).map(([name, { limit }]) => [name, { limit, mode: 'off' }]));
  const gateway = await startGateway(gatewayConfig(town, { limits: off as unknown as typeof defaultLimits }));
  const query = `{ regions { ${Array.from({ length: 150 }, (_, at) => `a${at}: name`).join(' ')} } }`;
  expect((await gateway.ask(query)).status).toBe(200);
  expect((await gateway.ready()).counters).toMatchObject({ limitsRefused: {}, limitsWarned: {} });
  await gateway.stop();
});
