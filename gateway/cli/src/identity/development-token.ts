import { DEVELOPMENT_ISSUER, GATEWAY_AUDIENCE } from '@redsail/contract';
import { SignJWT, type JWK } from 'jose';
import { signingKey } from './keys.js';

export interface TokenRequest {
  readonly role: string;
  readonly subject: string;
  readonly organ: string | null;
  readonly division: string | null;
  /** Id of the caller as a data subject. */
  readonly person?: string | null;
  /** Narrows what the role gives; null leaves all of it. */
  readonly scopes?: readonly string[] | null;
  readonly hours: number;
}

/** A token that the gateway accepts in development: it names a role, the gateway knows its scopes. */
export async function developmentToken(jwk: JWK, request: TokenRequest, now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  const { role, organ, division, person, scopes } = request;
  return new SignJWT({ roles: [role], organ, division, ...(person && { person }), ...(scopes && { scopes }) })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', ...(jwk.kid && { kid: jwk.kid }) })
    .setIssuer(DEVELOPMENT_ISSUER)
    .setAudience(GATEWAY_AUDIENCE)
    .setSubject(request.subject)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + Math.round(request.hours * 3600))
    .sign(await signingKey(jwk));
}
