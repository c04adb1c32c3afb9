import { DEVELOPMENT_ISSUER, GATEWAY_AUDIENCE, publicPrincipal, SERVICE_ISSUER, tokenName, type Principal } from '@redsail/contract';
import { decodeJwt, errors, importJWK, jwtVerify, type CryptoKey, type JWTPayload } from 'jose';
import type { Ed25519Key } from './ed25519-key.js';
import { InvalidToken } from './invalid-token.js';
import { PUBLIC_ROLE, scopesOf, SERVICE_ROLE, type RoleScopes } from './roles.js';

const CLOCK_SKEW_SECONDS = 5;

export interface TokenVerifierOptions {
  readonly keys: { readonly token: Ed25519Key; readonly service: Ed25519Key };
  readonly roles: RoleScopes;
  readonly clock: () => Date;
}

interface Issuer {
  readonly key: CryptoKey;
  /** The service role passes a rule's question from one department to another: people never hold it, departments nothing else. */
  readonly mayGrant: (role: string) => boolean;
}

/** Turns the value of an `Authorization` header into the Principal; no header is the public. Throws {@link InvalidToken}. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Principal>;

export async function createTokenVerifier({ keys, roles, clock }: TokenVerifierOptions): Promise<TokenVerifier> {
  const issuers = new Map<unknown, Issuer>([
    [DEVELOPMENT_ISSUER, { key: await importKey(keys.token), mayGrant: (role) => role !== SERVICE_ROLE }],
    [SERVICE_ISSUER, { key: await importKey(keys.service), mayGrant: (role) => role === SERVICE_ROLE }],
  ]);
  const anyone = publicPrincipal(scopesOf(roles, [PUBLIC_ROLE]));

  return async (authorization) => {
    if (authorization === undefined) return anyone;
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw new InvalidToken('应为 Bearer 令牌', 'expected a Bearer token');
    const issuer = findIssuer(issuers, token);
    const payload = await verify(token, issuer, clock());
    return toPrincipal(payload, issuer, roles);
  };
}

const importKey = async ({ d: _, ...publicHalf }: Ed25519Key): Promise<CryptoKey> => (await importJWK(publicHalf, 'EdDSA')) as CryptoKey;

/** Whose key to check with is read from the unverified token; the check that follows holds the token to that issuer. */
function findIssuer(issuers: ReadonlyMap<unknown, Issuer>, token: string): Issuer {
  let claimed: unknown;
  try {
    claimed = decodeJwt(token).iss;
  } catch {
    throw new InvalidToken('不是 JWT', 'not a JWT');
  }
  const issuer = issuers.get(claimed);
  if (!issuer) throw new InvalidToken('签发者不受信任', 'the issuer is not trusted');
  return issuer;
}

async function verify(token: string, issuer: Issuer, now: Date): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, issuer.key, {
      algorithms: ['EdDSA'],
      audience: GATEWAY_AUDIENCE,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw refusal(error);
    throw error;
  }
}

function refusal(error: errors.JOSEError): InvalidToken {
  if (error instanceof errors.JWTExpired) return new InvalidToken('已过期', 'it has expired');
  if (error instanceof errors.JWSSignatureVerificationFailed) return new InvalidToken('签名不符', 'the signature does not match');
  if (error instanceof errors.JOSEAlgNotAllowed) return new InvalidToken('算法不被接受', 'its algorithm is not accepted');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new InvalidToken(`声明 ${error.claim} 不符或缺失`, `the claim "${error.claim}" is missing or does not fit`);
  }
  return new InvalidToken('无法读取', 'it cannot be read');
}

function toPrincipal(payload: JWTPayload, issuer: Issuer, table: RoleScopes): Principal {
  const { sub, roles, organ = null, division = null, person = null } = payload;
  if (!isRoleList(roles)) throw new InvalidToken('声明 roles 应为非空列表', 'the claim "roles" should be a non-empty list');
  const unknown = roles.find((role) => !table.has(role));
  if (unknown !== undefined) throw new InvalidToken('角色不存在', 'it names an unknown role');
  if (!roles.every(issuer.mayGrant)) throw new InvalidToken('签发者无权授予该角色', 'its issuer may not grant that role');
  if (organ !== null && typeof organ !== 'string') throw new InvalidToken('声明 organ 应为文本', 'the claim "organ" should be text');
  if (division !== null && !(typeof division === 'string' && /^\d{2,12}$/.test(division))) {
    throw new InvalidToken('声明 division 应为区划代码前缀', 'the claim "division" should be a division code prefix');
  }
  if (person !== null && typeof person !== 'string') throw new InvalidToken('声明 person 应为文本', 'the claim "person" should be text');
  const caller = { subject: sub!, organ, roles: [...new Set(roles)], scopes: scopesOf(table, roles), division };
  return { ...caller, ...(person === null ? {} : { person }), token: tokenName(payload) };
}

const isRoleList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((role) => typeof role === 'string');
