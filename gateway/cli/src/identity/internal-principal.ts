import { DevelopmentKey, GATEWAY_ISSUER, PRINCIPAL_TTL_SECONDS, SUBGRAPH_AUDIENCE } from '@redsail/contract';
import { SignJWT } from 'jose';
import type { Config } from '../config.js';
import { keyNamed, signingKey } from './keys.js';
import { readRoles } from './roles.js';

const ROLE = 'system-administrator';

/** The Principal under which this program asks a department for its state: it runs the parts and reads no person. */
export async function internalPrincipal(config: Config, now: Date): Promise<string> {
  const jwk = keyNamed(config, DevelopmentKey.INTERNAL);
  const seconds = Math.floor(now.getTime() / 1000);
  const scopes = readRoles(config).find(({ name }) => name === ROLE)?.scopes ?? [];
  return new SignJWT({ organ: null, roles: [ROLE], scopes, division: null, person: null })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', ...(jwk.kid && { kid: jwk.kid }) })
    .setIssuer(GATEWAY_ISSUER)
    .setAudience(SUBGRAPH_AUDIENCE)
    .setSubject('redsail:status')
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + PRINCIPAL_TTL_SECONDS)
    .sign(await signingKey(jwk));
}
