import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { defaultLimits } from '../../../../../gateway/server/src/limits/limits.js';
import { sha256 } from '../../../../../gateway/server/src/operations/saved-operations.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { describeWithRedis } from '../stand-in/redis.js';
import { token } from '../stand-in/tokens.js';
import { startTown, type Town } from '../stand-in/town.js';

describeWithRedis('gateways with one Redis', (redisUrl) => {
  let town: Town;
  let one: RunningGateway;
  let other: RunningGateway;
  const name = randomBytes(4).toString('hex');

  const persisted = async ({ address }: RunningGateway, text: string, isSent: boolean) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...(isSent ? { query: text } : {}),
        extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } },
      }),
    });
    return (await response.json()) as { data?: unknown };
  };

  beforeAll(async () => {
    town = await startTown();
    const limits = {
      ...defaultLimits,
      'rate-per-address': { limit: 4, mode: 'enforce' },
      'rate-per-principal': { limit: 3, mode: 'enforce' },
    } as const;
    const config = gatewayConfig(town, { limits, trustedProxies: ['loopback'], redisUrl });
    [one, other] = [await startGateway(config), await startGateway(config)];
  });
  afterAll(async () => {
    await Promise.all([one.stop(), other.stop()]);
    await town.stop();
  });

  test('know a text that one of them was told', async () => {
    let found: { data?: unknown } = {};
    // They connect in the background: a text that came before that is known to one of them only.
    for (let tried = 0; tried < 100 && !found.data; tried += 1) {
      const text = `{ __typename } # ${name} ${tried}`;
      await persisted(one, text, true);
      found = await persisted(other, text, false);
      if (!found.data) await pause(50);
    }
    expect(found).toEqual({ data: { __typename: 'Query' } });
  });

  /** Statuses of requests that go to the one and the other in turn. */
  const inTurn = async (times: number, options: (at: number) => object): Promise<number[]> => {
    const statuses = [];
    for (let at = 0; at < times; at += 1) statuses.push((await (at % 2 ? other : one).ask('{ __typename }', options(at))).status);
    return statuses;
  };
  const from = (network: number) => ({ 'x-forwarded-for': `2001:db8:${name.slice(0, 4)}:${name.slice(4, 7)}${network}::1` });

  test('count the requests of an address together', async () => {
    expect(await inTurn(6, () => ({ headers: from(0) }))).toEqual([200, 200, 200, 200, 429, 429]);
  });

  test('count the requests of a caller together, from wherever they come', async () => {
    const own = await token('integrator', { claims: { sub: `caller-${name}` } });
    expect(await inTurn(5, (at) => ({ token: own, headers: from(1 + at) }))).toEqual([200, 200, 200, 429, 429]);
  });
});
