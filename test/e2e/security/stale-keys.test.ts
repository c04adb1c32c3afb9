import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { parseTokenIssuers } from '../../../gateway/server/src/identity/token-issuers.js';
import { gatewayConfig, roles, startGateway, type RunningGateway } from '../../unit/gateway/server/stand-in/gateway.js';
import { startTown, type Town } from '../../unit/gateway/server/stand-in/town.js';
import { attack } from './attack.js';

const keyNamed = (kid: string) => ({ kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });
const [first, second] = [keyNamed('first'), keyNamed('second')];
const REFRESH_SECONDS = 60;
const STALE_SECONDS = 600;

let provider: Server;
/** What the provider serves at its JWKS address; null: it is down. */
let served: readonly ReturnType<typeof keyNamed>[] | null = [first];
let now = new Date();
let town: Town;
let gateway: RunningGateway;
beforeAll(async () => {
  provider = createServer((_, response) => {
    if (served === null) response.destroy();
    else response.end(JSON.stringify({ keys: served.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid })) }));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const issuer = {
    issuer: 'hall',
    audience: 'redsail',
    jwks: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`,
    algorithms: ['ES256'],
    mayGrant: ['integrator'],
    refreshSeconds: REFRESH_SECONDS,
    staleSeconds: STALE_SECONDS,
  };
  town = await startTown();
  const issuers = parseTokenIssuers(JSON.stringify({ issuers: [issuer] }), 'issuers.json', roles, []);
  gateway = await startGateway(gatewayConfig(town, { production: true, issuers }), { clock: () => now });
});
afterAll(async () => {
  await gateway?.stop();
  await town?.stop();
  provider.close();
});

async function askWith({ kid, privateKey }: ReturnType<typeof keyNamed>) {
  const claims = new SignJWT({ roles: ['integrator'] }).setProtectedHeader({ alg: 'ES256', kid }).setIssuer('hall').setAudience('redsail');
  const token = await claims
    .setSubject('h-1')
    .setExpirationTime(Math.floor(now.getTime() / 1000) + 86_400)
    .sign(privateKey);
  const { status, errors } = await gateway.ask('{ regions { name } }', { token });
  return { status, code: errors?.[0]?.extensions.code as string | undefined, text: '', headers: {} };
}
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

describe('keys of an issuer that are out of date', () => {
  attack('a token signed with a key that the issuer has taken away', '401 UNAUTHENTICATED', async () => {
    expect((await askWith(first)).status).toBe(200);
    served = [second];
    later(REFRESH_SECONDS + 1);
    expect((await askWith(second)).status).toBe(200);
    return askWith(first);
  });
  attack('a good token, while the issuer’s keys cannot be had for longer than they keep', '401 UNAUTHENTICATED', async () => {
    served = null;
    later(REFRESH_SECONDS + 1);
    expect((await askWith(second)).status).toBe(200);
    later(STALE_SECONDS + REFRESH_SECONDS + 1);
    return askWith(second);
  });
});
