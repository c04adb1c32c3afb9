import { fixedKeySet } from '@redsail/contract';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { parseTokenIssuers } from '../../../../../gateway/server/src/identity/token-issuers.js';
import { createTrustedIssuers } from '../../../../../gateway/server/src/identity/trusted-issuers.js';
import { createTokenVerifier, type TokenVerifier } from '../../../../../gateway/server/src/identity/verify-token.js';
import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { roles, signingKeys } from '../stand-in/gateway.js';

interface SigningPair {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: KeyObject;
  readonly jwk: object;
}

function pair(kid: string, kind: 'rsa' | 'ec' | 'ed25519' = 'ed25519'): SigningPair {
  const { publicKey, privateKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : kind === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
  const alg = { rsa: 'RS256', ec: 'ES256', ed25519: 'EdDSA' }[kind];
  return { kid, alg, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid } };
}

/** An identity provider: its documents by path, and how often each was asked for. */
const documents = new Map<string, { status?: number; body: string | (() => string); headers?: Record<string, string> }>();
const asked: string[] = [];
let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const { status = 200, body, headers = {} } = documents.get(url) ?? { status: 404, body: '' };
    response.writeHead(status, headers).end(typeof body === 'string' ? body : body());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

let folder: string;
let now: number;
beforeEach(() => {
  documents.clear();
  asked.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'redsail-issuers-'));
  now = Date.parse('2026-03-01T08:00:00Z');
});
afterEach(() => rmSync(folder, { recursive: true }));

const jwks = (...pairs: SigningPair[]) => JSON.stringify({ keys: pairs.map(({ jwk }) => jwk) });

function verifierOf(settings: object): { verify: (token: string) => ReturnType<TokenVerifier>; issuer: string } {
  const issuer = address;
  const entry = {
    issuer,
    audience: 'redsail',
    algorithms: ['EdDSA', 'RS256', 'ES256'],
    mayGrant: ['integrator'],
    claims: { roles: 'realm_access.roles' },
    ...settings,
  };
  const parsed = parseTokenIssuers(JSON.stringify({ issuers: [entry] }), join(folder, 'issuers.json'), roles, []);
  const clock = () => new Date(now);
  const keys = { service: fixedKeySet({ ...signingKeys.service }) };
  const verify = createTokenVerifier({ keys, issuers: createTrustedIssuers(parsed, clock, createLog('silent')), roles, clock });
  return { verify: (token) => verify(`Bearer ${token}`), issuer };
}

const tokenOf = ({ privateKey, alg, kid }: SigningPair, claims: object = {}, seconds = 3600): Promise<string> =>
  new SignJWT({ iss: address, aud: 'redsail', sub: 'u1', realm_access: { roles: ['integrator', 'offline_access'] }, ...claims })
    .setProtectedHeader({ alg, kid })
    .setExpirationTime(now / 1000 + seconds)
    .sign(privateKey);

test.each(['ed25519', 'rsa', 'ec'] as const)('a token of a configured issuer is verified with its published %s key', async (kind) => {
  const key = pair('k1', kind);
  documents.set('/keys', { body: jwks(key) });
  const { verify } = verifierOf({ jwks: `${address}/keys` });
  expect(await verify(await tokenOf(key, { division: '5901', person: 'p-1' }))).toMatchObject({
    subject: 'u1',
    roles: ['integrator'],
    scopes: ['region:read', 'person:count'],
    division: '5901',
    person: 'p-1',
  });
});

test('a token without a claim that its issuer’s entry requires is refused', async () => {
  const key = pair('k1');
  documents.set('/keys', { body: jwks(key) });
  const { verify } = verifierOf({ jwks: `${address}/keys`, requires: ['division'] });
  await expect(verify(await tokenOf(key))).rejects.toThrow(/the claim "division" is missing/);
  expect(await verify(await tokenOf(key, { division: '5901' }))).toMatchObject({ division: '5901' });
});

test('an issuer that describes itself is asked where its keys are', async () => {
  const key = pair('k1');
  documents.set('/.well-known/openid-configuration', { body: () => JSON.stringify({ issuer: address, jwks_uri: `${address}/found` }) });
  documents.set('/found', { body: jwks(key) });
  const { verify } = verifierOf({ discovery: true });
  await expect(verify(await tokenOf(key))).resolves.toMatchObject({ subject: 'u1' });
  expect(asked).toEqual(['/.well-known/openid-configuration', '/found']);
});

test('a repeated token costs no look at the issuer, and ends when it expires', async () => {
  const key = pair('k1');
  documents.set('/keys', { body: jwks(key) });
  const { verify } = verifierOf({ jwks: `${address}/keys`, clockSkewSeconds: 10 });
  const token = await tokenOf(key, {}, 60);
  const first = await verify(token);
  expect(await verify(token)).toBe(first);
  now += 69_000;
  expect(await verify(token)).toBe(first);
  now += 1_000;
  await expect(verify(token)).rejects.toThrow(/已过期/);
  expect(asked).toEqual(['/keys']);
});

test('a key that the issuer has begun to use is found, one that it has removed ends the tokens that were verified with it', async () => {
  const [old, fresh] = [pair('old'), pair('fresh')];
  documents.set('/keys', { body: jwks(old) });
  const { verify } = verifierOf({ jwks: `${address}/keys`, refreshSeconds: 60 });
  const token = await tokenOf(old);
  await verify(token);
  documents.set('/keys', { body: jwks(fresh) });
  now += 10_000;
  await expect(verify(await tokenOf(fresh))).resolves.toBeDefined();
  await expect(verify(token)).rejects.toThrow(/not known, or not any more/);
});

test('keys of a file are read again when it changes', async () => {
  const [old, fresh] = [pair('old'), pair('fresh')];
  writeFileSync(join(folder, 'keys.json'), jwks(old));
  const { verify } = verifierOf({ jwks: 'keys.json' });
  const token = await tokenOf(old);
  await verify(token);
  writeFileSync(join(folder, 'keys.json'), jwks(fresh));
  await expect(verify(await tokenOf(fresh))).resolves.toBeDefined();
  await expect(verify(token)).rejects.toThrow(/not known/);
});

test('during an outage of the issuer its last keys go on until they are stale, remembered tokens included', async () => {
  const key = pair('k1');
  documents.set('/keys', { body: jwks(key) });
  const { verify } = verifierOf({ jwks: `${address}/keys`, refreshSeconds: 60, staleSeconds: 300 });
  const token = await tokenOf(key);
  await verify(token);
  documents.set('/keys', { status: 503, body: '' });
  now += 299_000;
  await expect(verify(token)).resolves.toBeDefined();
  now += 1_000;
  await expect(verify(token)).rejects.toThrow(/not known, or not any more/);
});

describe('a token is refused', () => {
  const key = pair('k1', 'rsa');
  const verifier = () => {
    documents.set('/keys', { body: jwks(key) });
    return verifierOf({ jwks: `${address}/keys`, algorithms: ['RS256'] }).verify;
  };

  test.each<[string, object, RegExp]>([
    ['for another audience', { aud: 'payroll' }, /"aud"/],
    ['with a role that its issuer may not grant', { realm_access: { roles: ['organization-officer'] } }, /may not grant/],
    ['with no role of this graph', { realm_access: { roles: ['offline_access'] } }, /no role of this graph/],
    ['that speaks for a department', { sub: 'service:personnel' }, /"sub"/],
    ['that begins later', { nbf: Date.parse('2026-03-01T09:00:00Z') / 1000 }, /"nbf"/],
  ])('%s', async (_, claims, reason) => {
    await expect(verifier()(await tokenOf(key, claims))).rejects.toThrow(reason);
  });

  test('that another key of the same name signed', async () => {
    await expect(verifier()(await tokenOf(pair('k1', 'rsa')))).rejects.toThrow(/签名不符/);
  });

  test('by an algorithm that is not on the list, though the key would do', async () => {
    const token = await new SignJWT({ iss: address, aud: 'redsail', sub: 'u1' }).setProtectedHeader({ alg: 'PS256' }).sign(key.privateKey);
    await expect(verifier()(token)).rejects.toThrow(/算法不被接受/);
  });

  test('that is signed with the public key as a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(key.jwk));
    const token = await new SignJWT({ iss: address, aud: 'redsail', sub: 'u1' })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(secret);
    await expect(verifier()(token)).rejects.toThrow(/算法不被接受/);
  });
});

describe('an issuer’s documents do not lead astray', () => {
  const key = pair('k1');
  test.each<[string, string, () => { status?: number; body: string; headers?: Record<string, string> }, object]>([
    ['a redirect', '/keys', () => ({ status: 302, body: '', headers: { location: `${address}/elsewhere` } }), {}],
    ['an error', '/keys', () => ({ status: 500, body: jwks(key) }), {}],
    ['something that is no JSON', '/keys', () => ({ body: '<html>' }), {}],
    ['something that is no JWKS', '/keys', () => ({ body: '{"keys":"k"}' }), {}],
    ['a document without end', '/keys', () => ({ body: `{"keys":[],"pad":"${'x'.repeat(1_100_000)}"}` }), {}],
    [
      'a description of another issuer',
      '/.well-known/openid-configuration',
      () => ({ body: JSON.stringify({ issuer: 'https://evil.example', jwks_uri: `${address}/elsewhere` }) }),
      { discovery: true },
    ],
    [
      'a description that leads to an open line',
      '/.well-known/openid-configuration',
      () => ({ body: JSON.stringify({ issuer: address, jwks_uri: 'http://id.example/keys' }) }),
      { discovery: true },
    ],
  ])('%s gives no keys', async (_, path, document, settings) => {
    documents.set('/elsewhere', { body: jwks(key) });
    documents.set(path, document());
    const { verify } = verifierOf('discovery' in settings ? settings : { jwks: `${address}/keys` });
    await expect(verify(await tokenOf(key))).rejects.toThrow(/not known/);
    expect(asked).not.toContain('/elsewhere');
  });
});
