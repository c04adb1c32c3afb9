import { fixedKeySet, type KeySet, type Principal } from '@redsail/contract';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { parseEd25519Key } from '../../../../../gateway/server/src/identity/ed25519-key.js';
import { createPrincipalSigner } from '../../../../../gateway/server/src/identity/sign-principal.js';
import { newKey } from '../stand-in/gateway.js';

const key = newKey();
const keys = fixedKeySet({ ...key });
const officer: Principal = {
  subject: 'dev:a',
  organ: 'ZZB',
  roles: ['organization-officer'],
  scopes: ['party:write'],
  division: '590102',
  person: 'p-1',
};
let seconds = 0;
const clock = () => new Date(1_767_225_600_000 + seconds * 1000);
beforeEach(() => {
  seconds = 0;
});

test('the signed token says all of the Principal, for the subgraphs, for sixty seconds', async () => {
  const sign = await createPrincipalSigner(keys, clock);
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
    person: 'p-1',
    iat: 1_767_225_600,
    exp: 1_767_225_660,
  });
});

test('a signature is used again until half of its life is over, then renewed', async () => {
  const sign = await createPrincipalSigner(keys, clock);
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
  ['person', { person: null }],
])('a Principal of another %s never gets the signature of the first', async (_, change) => {
  const sign = await createPrincipalSigner(keys, clock);
  expect(await sign({ ...officer, ...change })).not.toBe(await sign(officer));
});

test('a new key signs from then on, and what the one before has signed is not used again', async () => {
  let signing = { ...key, kid: 'first' };
  const rotating: KeySet = { ...keys, signingKey: () => signing };
  const sign = await createPrincipalSigner(rotating, clock);
  const kidOf = async () => decodeProtectedHeader(await sign(officer)).kid;
  expect([await kidOf(), await kidOf()]).toEqual(['first', 'first']);
  signing = { ...newKey(), kid: 'second' };
  expect(await kidOf()).toBe('second');
  await expect(
    jwtVerify(await sign(officer), await importJWK({ ...parseEd25519Key(signing, 'public') }, 'EdDSA'), { currentDate: clock() }),
  ).resolves.toBeDefined();
});
