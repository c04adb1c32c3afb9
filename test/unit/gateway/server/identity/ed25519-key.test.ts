import { generateKeyPairSync } from 'node:crypto';
import { parseEd25519Key } from '../../../../../gateway/server/src/identity/ed25519-key.js';

const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });

test('who only verifies does not keep the private half', () => {
  expect(parseEd25519Key(jwk, 'public')).not.toHaveProperty('d');
  expect(parseEd25519Key(jwk, 'private')).toHaveProperty('d', jwk.d);
});

test('a key of another kind, or without the half that is needed, is refused', () => {
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  expect(() => parseEd25519Key(elliptic, 'public')).toThrow(/not an Ed25519 key/);
  expect(() => parseEd25519Key({ ...jwk, d: undefined }, 'private')).toThrow(/private half/);
});
