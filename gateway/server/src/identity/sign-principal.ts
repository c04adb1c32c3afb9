import { GATEWAY_ISSUER, PRINCIPAL_TTL_SECONDS, SUBGRAPH_AUDIENCE, type KeySet, type Principal } from '@redsail/contract';
import { importJWK, SignJWT } from 'jose';
import { parseEd25519Key } from './ed25519-key.js';

/** Signed tokens kept at a time; the oldest goes first. A token is about 1 KB. */
const KEPT_TOKENS = 10_000;

export type PrincipalSigner = (principal: Principal) => Promise<string>;

/**
 * Signs Principals for the subgraphs, with the newest key of the set at the time. A signature is used again until half of its life is
 * over, so that one that is sent always has time left to arrive; it is found under every field of the Principal, so it can never speak
 * for another caller.
 */
export async function createPrincipalSigner(keys: KeySet, clock: () => Date): Promise<PrincipalSigner> {
  const kept = new Map<string, { token: Promise<string>; renewAt: number }>();
  let current = { key: keys.signingKey(), secret: importSecret(keys.signingKey()) };
  await current.secret;

  /** A new key ends the use of what the one before has signed: it may be rotated because it was lost. */
  const signing = () => {
    const key = keys.signingKey();
    if (key !== current.key) {
      current = { key, secret: importSecret(key) };
      kept.clear();
    }
    return current;
  };

  const sign = async ({ subject, organ, roles, scopes, division, person }: Principal, issuedAt: number): Promise<string> => {
    const { key, secret } = signing();
    return new SignJWT({ organ, roles: [...roles], scopes: [...scopes], division, person })
      .setProtectedHeader({ alg: 'EdDSA', ...(typeof key.kid === 'string' ? { kid: key.kid } : {}) })
      .setIssuer(GATEWAY_ISSUER)
      .setAudience(SUBGRAPH_AUDIENCE)
      .setSubject(subject)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + PRINCIPAL_TTL_SECONDS)
      .sign(await secret);
  };

  return (principal) => {
    signing();
    const { subject, organ, roles, scopes, division, person } = principal;
    const name = JSON.stringify([subject, organ, roles, scopes, division, person]);
    const now = Math.floor(clock().getTime() / 1000);
    const found = kept.get(name);
    if (found && now < found.renewAt) return found.token;
    kept.delete(name);
    if (kept.size >= KEPT_TOKENS) kept.delete(kept.keys().next().value!);
    const token = sign(principal, now);
    kept.set(name, { token, renewAt: now + PRINCIPAL_TTL_SECONDS / 2 });
    return token;
  };
}

const importSecret = (key: Parameters<typeof parseEd25519Key>[0]) => importJWK({ ...parseEd25519Key(key, 'private') }, 'EdDSA');
