import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jwtVerify, type JWK, type JWTPayload, type JWTVerifyOptions } from 'jose';

/** The claims of a token, once the development key of that name has verified it. */
export async function verifiedClaims(token: string, data: string, key: string, options: JWTVerifyOptions): Promise<JWTPayload> {
  const jwk = JSON.parse(readFileSync(join(data, 'keys', `${key}.jwk`), 'utf8')) as JWK;
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  return (await jwtVerify(token, publicKey, { algorithms: ['EdDSA'], ...options })).payload;
}
