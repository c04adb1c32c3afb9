import {
  fixedKeySet,
  GATEWAY_ISSUER,
  openKeyFile,
  rotateKeys,
  SUBGRAPH_AUDIENCE,
  developmentKeyFile,
  developmentKey,
} from '@redsail/contract';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader, importJWK, SignJWT, type JWK } from 'jose';
import { principalVerifier, serviceTokens } from '../../../../../subgraphs/kit/src/serve/identity.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redsail-keys-'));
  file = developmentKeyFile(folder, 'internal', false);
});
afterEach(() => rmSync(folder, { recursive: true }));

const newest = () => developmentKey(folder, 'internal', false) as JWK;
const claims = { organ: 'ZZB', roles: ['auditor'], scopes: ['journal:read'], division: '590102', person: 'p-1' };
const sign = async (key: JWK, header: object = { kid: key.kid }) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', ...header })
    .setIssuer(GATEWAY_ISSUER)
    .setAudience(SUBGRAPH_AUDIENCE)
    .setSubject('dev:a')
    .setExpirationTime('1m')
    .sign(await importJWK(key, 'EdDSA'));

test('a Principal says everything of the caller, the data subject included', async () => {
  expect(await principalVerifier(openKeyFile(file))(await sign(newest()))).toEqual({ subject: 'dev:a', token: null, ...claims });
});

test('a key that the gateway began to sign with this moment is found at once, and the ones before it stay good', async () => {
  const before = await sign(newest());
  const verify = principalVerifier(openKeyFile(file));
  expect(await verify(before)).not.toBeNull();
  rotateKeys(file, 'internal', 2);
  expect(await verify(await sign(newest()))).not.toBeNull();
  expect(await verify(before)).not.toBeNull();
});

test('a key that was removed ends what it has signed, remembered or not', async () => {
  const before = await sign(newest());
  const keys = openKeyFile(file);
  const verify = principalVerifier(keys);
  expect(await verify(before)).not.toBeNull();
  rotateKeys(file, 'internal', 0);
  keys.refresh();
  expect(await verify(before)).toBeNull();
  expect(await verify(await sign(newest()))).not.toBeNull();
});

test('a token that names no key is tried with every one', async () => {
  const nameless = await sign(newest(), {});
  rotateKeys(file, 'internal', 2);
  expect(await principalVerifier(openKeyFile(file))(nameless)).not.toBeNull();
});

test('a stranger’s key under a known name does not verify', async () => {
  const stranger = developmentKey(join(folder, 'elsewhere'), 'internal', false) as JWK;
  expect(await principalVerifier(openKeyFile(file))(await sign(stranger, { kid: newest().kid }))).toBeNull();
});

test.each(['', 'no token', 'a.b.c'])('%j is nobody', async (header) => {
  expect(await principalVerifier(fixedKeySet(newest()))(header)).toBeNull();
});

test('a department signs with its newest key from the moment it is there', async () => {
  const service = developmentKeyFile(folder, 'service', false);
  const keys = openKeyFile(service);
  const token = serviceTokens(keys, 'personnel');
  const first = await token();
  expect(await token()).toBe(first);
  const { added } = rotateKeys(service, 'service', 1);
  keys.refresh();
  expect(decodeProtectedHeader(await token()).kid).toBe(added);
});
