import { createPublicKey } from 'node:crypto';
import {
  GATEWAY_AUDIENCE,
  GATEWAY_ISSUER,
  SERVICE_ISSUER,
  SUBGRAPH_AUDIENCE,
  type Principal,
  type PrincipalClaims,
} from '@redsail/contract';
import { importJWK, jwtVerify, SignJWT, type JWK } from 'jose';

/** Verified tokens are remembered until they run out: the gateway sends one principal's token many times. */
const REMEMBERED = 1000;

/** Turns the gateway's signed header into the Principal; null when it is missing, forged, expired or for somebody else. */
export function principalVerifier(key: JWK): (header: string | undefined) => Promise<Principal | null> {
  const publicKey = createPublicKey({ key: key as never, format: 'jwk' });
  const known = new Map<string, { principal: Principal; expires: number }>();
  return async (header) => {
    if (!header) return null;
    const found = known.get(header);
    if (found && found.expires > Date.now()) return found.principal;
    try {
      const { payload } = await jwtVerify<PrincipalClaims>(header, publicKey, {
        issuer: GATEWAY_ISSUER,
        audience: SUBGRAPH_AUDIENCE,
        algorithms: ['EdDSA'],
        requiredClaims: ['exp', 'sub'],
      });
      const principal: Principal = {
        subject: payload.sub,
        organ: payload.organ ?? null,
        roles: payload.roles ?? [],
        scopes: payload.scopes ?? [],
        division: payload.division ?? null,
        person: payload.person ?? null,
        token: payload.token ?? null,
      };
      if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
      known.set(header, { principal, expires: payload.exp * 1000 });
      return principal;
    } catch {
      return null;
    }
  };
}

/** Tokens this department shows to the gateway when a rule asks another department; each serves for a few minutes. */
export function serviceTokens(key: JWK, name: string): () => Promise<string> {
  let token = '';
  let renewAt = 0;
  return async () => {
    if (Date.now() < renewAt) return token;
    token = await new SignJWT({ roles: ['service'] })
      .setProtectedHeader({ alg: 'EdDSA', ...(key.kid ? { kid: key.kid } : {}) })
      .setIssuer(SERVICE_ISSUER)
      .setAudience(GATEWAY_AUDIENCE)
      .setSubject(`service:${name}`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(await importJWK(key, 'EdDSA'));
    renewAt = Date.now() + 120_000;
    return token;
  };
}
