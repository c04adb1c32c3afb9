import { GATEWAY_ISSUER, PRINCIPAL_TTL_SECONDS, SUBGRAPH_AUDIENCE, type Principal } from '@redsail/contract';
import { importJWK, SignJWT } from 'jose';
import type { Ed25519Key } from './ed25519-key.js';

/** Signed tokens kept at a time; the oldest goes first. A token is about 1 KB. */
const KEPT_TOKENS = 10_000;

export type PrincipalSigner = (principal: Principal) => Promise<string>;

/**
 * Signs Principals for the subgraphs. A signature is used again until half of its life is over, so that one that is sent always
 * has time left to arrive; it is found under every field of the Principal, so it can never speak for another caller.
 */
export async function createPrincipalSigner(key: Ed25519Key, clock: () => Date): Promise<PrincipalSigner> {
  const secret = await importJWK({ ...key }, 'EdDSA');
  const header = { alg: 'EdDSA', ...(key.kid === undefined ? {} : { kid: key.kid }) };
  const kept = new Map<string, { token: Promise<string>; renewAt: number }>();

  const sign = ({ subject, organ, roles, scopes, division, person, token }: Principal, issuedAt: number): Promise<string> =>
    new SignJWT({ organ, roles: [...roles], scopes: [...scopes], division, person, token })
      .setProtectedHeader(header)
      .setIssuer(GATEWAY_ISSUER)
      .setAudience(SUBGRAPH_AUDIENCE)
      .setSubject(subject)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + PRINCIPAL_TTL_SECONDS)
      .sign(secret);

  return (principal) => {
    const { subject, organ, roles, scopes, division, person, token: caller } = principal;
    const name = JSON.stringify([subject, organ, roles, scopes, division, person, caller]);
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
