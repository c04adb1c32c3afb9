import { defaultLimits } from '../../../../../../gateway/server/src/limits/limits.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../../stand-in/gateway.js';
import { startTown, type Town } from '../../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
beforeAll(async () => {
  town = await startTown();
  const limits = { ...defaultLimits, 'rate-per-address': { limit: 3, mode: 'enforce' } } as const;
  gateway = await startGateway(gatewayConfig(town, { limits, trustedProxies: ['loopback'] }));
});
afterAll(async () => {
  await gateway.stop();
  await town.stop();
});

const from = (address: string, token?: string) =>
  gateway.ask('{ __typename }', { headers: { 'x-forwarded-for': address, ...(token ? { authorization: `Bearer ${token}` } : {}) } });

test('one address has its share of a minute, then 429 with the time to wait; others are served', async () => {
  for (let at = 0; at < 3; at += 1) expect((await from('203.0.113.7')).status).toBe(200);
  const refused = await from('203.0.113.7');
  expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'ADDRESS_RATE_EXCEEDED', limit: 3, found: 4 } }] });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await from('203.0.113.8')).status).toBe(200);
});

test('bad tokens are counted too, and end before they are verified', async () => {
  const statuses = [];
  for (let at = 0; at < 4; at += 1) statuses.push((await from('203.0.113.9', 'no.such.token')).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
});

test('a network of IPv6 is one caller', async () => {
  const statuses = [];
  for (const host of ['1', '2', '3', '4']) statuses.push((await from(`2001:db8:0:7::${host}`)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test('a caller on this machine is not counted', async () => {
  for (let at = 0; at < 6; at += 1) expect((await gateway.ask('{ __typename }')).status).toBe(200);
});
