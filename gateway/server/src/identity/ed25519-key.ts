import type { JsonWebKey } from 'node:crypto';

/** A JWK that is known to be an Ed25519 key; `d`, the private half, is there only where it is needed. */
export interface Ed25519Key {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d?: string;
  readonly kid?: string;
}

/**
 * Checks a JWK and keeps the half that is asked for: who only verifies never holds the private half.
 * @throws when the key is of another kind, or its private half is wanted and missing
 */
export function parseEd25519Key(jwk: JsonWebKey, half: 'public' | 'private'): Ed25519Key {
  const { kty, crv, x, d, kid } = jwk;
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') {
    throw new Error(`kty=${String(kty)} crv=${String(crv)}: 不是 Ed25519 密钥 · not an Ed25519 key`);
  }
  const name = typeof kid === 'string' ? { kid } : {};
  if (half === 'public') return Object.freeze({ kty, crv, x, ...name });
  if (typeof d !== 'string') throw new Error('缺少私钥部分 d · the private half "d" is missing');
  return Object.freeze({ kty, crv, x, d, ...name });
}
