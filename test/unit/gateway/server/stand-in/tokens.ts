import { DEVELOPMENT_ISSUER, GATEWAY_AUDIENCE, SERVICE_ISSUER } from '@redsail/contract';
import { importJWK, SignJWT, type JWTPayload } from 'jose';
import type { Ed25519Key } from '../../../../../gateway/server/src/identity/ed25519-key.js';
import { signingKeys } from './gateway.js';

export interface TokenWishes {
  readonly claims?: JWTPayload;
  readonly key?: Ed25519Key;
  readonly expires?: Date | null;
  readonly issuer?: string;
  readonly audience?: string;
}

const soon = () => new Date(Date.now() + 60_000);

/** A token as `redsail token` issues it, or with what a test wants different. */
export async function token(role: string, wishes: TokenWishes = {}): Promise<string> {
  const { claims = {}, key = signingKeys.token, expires = soon(), issuer = DEVELOPMENT_ISSUER, audience = GATEWAY_AUDIENCE } = wishes;
  const jwt = new SignJWT({ roles: [role], ...claims })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(claims.sub ?? `dev:${role}`)
    .setIssuedAt();
  if (expires) jwt.setExpirationTime(expires);
  return jwt.sign(await importJWK({ ...key }, 'EdDSA'));
}

export const serviceToken = (role: string, wishes: TokenWishes = {}): Promise<string> =>
  token(role, { issuer: SERVICE_ISSUER, key: signingKeys.service, ...wishes, claims: { sub: 'service:organizations', ...wishes.claims } });
