import type { Principal } from '@redsail/contract';
import { importJWK, jwtVerify } from 'jose';
import { parseEd25519Key } from '../../../../../gateway/server/src/identity/ed25519-key.js';
import { createPrincipalSigner } from '../../../../../gateway/server/src/identity/sign-principal.js';
import { newKey } from '../stand-in/gateway.js';

const key = newKey();
const officer: Principal = { subject: 'dev:a', organ: 'ZZB', roles: ['organization-officer'], scopes: ['party:write'], division: '590102' };
let seconds = 0;
const clock = () => new Date(1_767_225_600_000 + seconds * 1000);
beforeEach(() => {
  seconds = 0;
});

test('the signed token says all of the Principal, for the subgraphs, for sixty seconds', async () => {
  const sign = await createPrincipalSigner(key, clock);
  const verifyingKey = await importJWK({ ...parseEd25519Key({ ...key }, 'public') }, 'EdDSA');
  const { payload, protectedHeader } = await jwtVerify(await sign(officer), verifyingKey, { currentDate: clock() });
  expect(protectedHeader.alg).toBe('EdDSA');
  expect(payload).toEqual({
    iss: 'redsail-gateway',
    aud: 'redsail-subgraph',
    sub: 'dev:a',
    organ: 'ZZB',
    roles: ['organization-officer'],
    scopes: ['party:write'],
    division: '590102',
    iat: 1_767_225_600,
    exp: 1_767_225_660,
  });
});

test('a signature is used again until half of its life is over, then renewed', async () => {
  const sign = await createPrincipalSigner(key, clock);
  const first = await sign(officer);
  seconds = 29;
  expect(await sign({ ...officer })).toBe(first);
  seconds = 30;
  expect(await sign(officer)).not.toBe(first);
});

test.each<[string, Partial<Principal>]>([
  ['subject', { subject: 'dev:b' }],
  ['organ', { organ: null }],
  ['roles', { roles: [] }],
  ['scopes', { scopes: ['party:write', 'person:read'] }],
  ['division', { division: null }],
  ['person', { person: 'a1' }],
  ['token', { token: 'f'.repeat(32) }],
])('a Principal of another %s never gets the signature of the first', async (_, change) => {
  const sign = await createPrincipalSigner(key, clock);
  expect(await sign({ ...officer, ...change })).not.toBe(await sign(officer));
});
