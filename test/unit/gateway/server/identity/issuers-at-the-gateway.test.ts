import { PRINCIPAL_HEADER } from '@redsail/contract';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, SignJWT } from 'jose';
import { parseTokenIssuers } from '../../../../../gateway/server/src/identity/token-issuers.js';
import { gatewayConfig, roles, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { token } from '../stand-in/tokens.js';
import { startTown, type Town } from '../stand-in/town.js';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const folder = mkdtempSync(join(tmpdir(), 'redsail-hall-'));
writeFileSync(join(folder, 'hall.json'), JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'h1' }] }));
const hall = {
  issuer: 'hall',
  audience: 'redsail',
  jwks: 'hall.json',
  algorithms: ['ES256'],
  claims: { roles: 'groups' },
  mayGrant: ['integrator'],
};

let town: Town;
let gateway: RunningGateway;
beforeAll(async () => {
  town = await startTown();
  const issuers = parseTokenIssuers(JSON.stringify({ issuers: [hall] }), join(folder, 'issuers.json'), roles, []);
  const { keys, ...config } = gatewayConfig(town, { issuers });
  // As in production: nobody has a development key.
  gateway = await startGateway({ ...config, keys: { ...keys, token: undefined } });
});
afterAll(async () => {
  await gateway?.stop();
  await town?.stop();
  rmSync(folder, { recursive: true });
});

const hallToken = (claims: object) =>
  new SignJWT({ groups: ['integrator', 'staff'], ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'h1' })
    .setIssuer('hall')
    .setAudience('redsail')
    .setSubject('h-77')
    .setExpirationTime('1m')
    .sign(privateKey);

test('a caller of a configured issuer is known to the subgraphs by what its token says', async () => {
  town.personnel.seen.length = 0;
  const answer = await gateway.ask('{ caller }', { token: await hallToken({ division: '5901', person: 'p-9' }) });
  expect(answer.status).toBe(200);
  expect(decodeJwt(String(town.personnel.seen[0]!.headers[PRINCIPAL_HEADER]))).toMatchObject({
    sub: 'h-77',
    roles: ['integrator'],
    scopes: ['region:read', 'person:count'],
    division: '5901',
    person: 'p-9',
  });
});

test('one that claims more than its issuer may grant is turned away', async () => {
  const answer = await gateway.ask('{ caller }', { token: await hallToken({ groups: ['organization-officer'] }) });
  expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});

test('without a development key no development token is good', async () => {
  expect((await gateway.ask('{ caller }', { token: await token('integrator') })).status).toBe(401);
});
