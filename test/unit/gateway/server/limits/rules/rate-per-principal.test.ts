import { defaultLimits } from '../../../../../../gateway/server/src/limits/limits.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../../stand-in/gateway.js';
import { token } from '../../stand-in/tokens.js';
import { startTown, type Town } from '../../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
beforeAll(async () => {
  town = await startTown();
  const limits = { ...defaultLimits, 'rate-per-principal': { limit: 2, mode: 'enforce' } } as const;
  gateway = await startGateway(gatewayConfig(town, { limits, trustedProxies: ['loopback'] }));
});
afterAll(async () => {
  await gateway.stop();
  await town.stop();
});

let host = 0;
/** From another address each time. */
const statusFor = async (options: { token?: string }) =>
  (await gateway.ask('{ __typename }', { ...options, headers: { 'x-forwarded-for': `198.51.100.${(host += 1)}` } })).status;

test('a caller is counted by its subject, whatever its address and however many tokens it has', async () => {
  const fresh = () => token('integrator', { claims: { sub: 'dev:one' } });
  const statuses = [];
  for (let at = 0; at < 3; at += 1) statuses.push(await statusFor({ token: await fresh() }));
  expect(statuses).toEqual([200, 200, 429]);
  expect(await statusFor({ token: await token('integrator', { claims: { sub: 'dev:other' } }) })).toBe(200);
});

test('the public has no name, and is not counted here', async () => {
  for (let at = 0; at < 5; at += 1) expect(await statusFor({})).toBe(200);
});
