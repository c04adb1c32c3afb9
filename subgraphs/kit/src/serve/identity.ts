import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import {
  GATEWAY_AUDIENCE,
  GATEWAY_ISSUER,
  SERVICE_ISSUER,
  SUBGRAPH_AUDIENCE,
  type KeySet,
  type Principal,
  type PrincipalClaims,
} from '@redsail/contract';
import { decodeProtectedHeader, importJWK, jwtVerify, SignJWT, type JWK } from 'jose';

/** Verified tokens are remembered until they run out: the gateway sends one principal's token many times. */
const REMEMBERED = 1000;

/**
 * Turns the gateway's signed header into the Principal; null when it is missing, forged, expired or for somebody else.
 * A key that is not known yet makes it look at the keys again: the gateway may have begun to sign with a new one this moment.
 */
export function principalVerifier(keys: KeySet): (header: string | undefined) => Promise<Principal | null> {
  const known = new Map<string, { principal: Principal; expires: number }>();
  let publicKeys: readonly PublicKey[] = [];
  let version = Number.NaN;
  const current = (): readonly PublicKey[] => {
    if (keys.version() !== version) {
      version = keys.version();
      publicKeys = keys.keys().map(({ kid, ...key }) => ({ kid, key: createPublicKey({ key: key as never, format: 'jwk' }) }));
      known.clear();
    }
    return publicKeys;
  };
  const candidates = (kid: string | undefined): readonly PublicKey[] =>
    current().filter((one) => kid === undefined || one.kid === undefined || one.kid === kid);

  return async (header) => {
    if (!header) return null;
    const all = current();
    const found = known.get(header);
    if (found && found.expires > Date.now()) return found.principal;
    const kid = kidOf(header);
    let tried = kid === null ? [] : candidates(kid);
    if (tried.length === 0 && kid !== null && keys.refresh()) tried = candidates(kid);
    for (const { key } of tried) {
      const verified = await verify(header, key);
      if (!verified) continue;
      if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
      // The keys may have changed meanwhile; then this one was verified by what no longer counts, and is not remembered.
      if (all === current()) known.set(header, verified);
      return verified.principal;
    }
    return null;
  };
}

interface PublicKey {
  readonly kid: unknown;
  readonly key: KeyObject;
}

/** The key a token names: undefined when it names none, null when it is no token at all. */
function kidOf(token: string): string | undefined | null {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return null;
  }
}

async function verify(token: string, key: KeyObject): Promise<{ principal: Principal; expires: number } | null> {
  try {
    const { payload } = await jwtVerify<PrincipalClaims>(token, key, {
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
    };
    return { principal, expires: payload.exp * 1000 };
  } catch {
    return null;
  }
}

/** Tokens this department shows to the gateway when a rule asks another department; each serves for a few minutes. */
export function serviceTokens(keys: KeySet, name: string): () => Promise<string> {
  let token = '';
  let renewAt = 0;
  let signedBy: JsonWebKey | undefined;
  return async () => {
    const key = keys.signingKey();
    if (Date.now() < renewAt && key === signedBy) return token;
    token = await new SignJWT({ roles: ['service'] })
      .setProtectedHeader({ alg: 'EdDSA', ...(typeof key.kid === 'string' ? { kid: key.kid } : {}) })
      .setIssuer(SERVICE_ISSUER)
      .setAudience(GATEWAY_AUDIENCE)
      .setSubject(`service:${name}`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(await importJWK(key as JWK, 'EdDSA'));
    signedBy = key;
    renewAt = Date.now() + 120_000;
    return token;
  };
}
