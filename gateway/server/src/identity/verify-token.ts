import {
  DEVELOPMENT_ISSUER,
  GATEWAY_AUDIENCE,
  publicPrincipal,
  SERVICE_ISSUER,
  tokenName,
  type KeySet,
  type Principal,
} from '@redsail/contract';
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type ProtectedHeaderParameters } from 'jose';
import { InvalidToken } from './invalid-token.js';
import { localIssuerKeys, type IssuerKeys } from './issuer-keys.js';
import { readClaims, type ClaimPaths, type GrantingIssuer } from './read-claims.js';
import { PUBLIC_ROLE, scopesOf, SERVICE_ROLE, type RoleScopes } from './roles.js';

const CLOCK_SKEW_SECONDS = 5;
/** Verified tokens that are remembered; the oldest goes first. */
const REMEMBERED = 10_000;
const OWN_CLAIMS: ClaimPaths = { subject: 'sub', organ: 'organ', roles: 'roles', division: 'division', person: 'person', scopes: 'scopes' };

/** Whoever may say who a caller is. */
export interface TrustedIssuer extends GrantingIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly clockSkewSeconds: number;
  readonly keys: IssuerKeys;
}

export interface TokenVerifierOptions {
  /** Of development tokens, where there are any, and of the departments' tokens. */
  readonly keys: { readonly token?: KeySet | undefined; readonly service: KeySet };
  readonly issuers?: readonly TrustedIssuer[];
  readonly roles: RoleScopes;
  readonly clock: () => Date;
}

interface Remembered {
  readonly principal: Principal;
  readonly issuer: TrustedIssuer;
  /** Of the issuer's keys when it was verified. */
  readonly version: number | undefined;
  /** Seconds since 1970, skew included. */
  readonly until: number;
}

/** Turns the value of an `Authorization` header into the Principal; no header is the public. Throws {@link InvalidToken}. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Principal>;

/**
 * A token that was verified is remembered until it expires, so that its signature is checked once; a change of its issuer's keys makes it
 * forgotten, so that a key that was removed ends what it has signed.
 */
export function createTokenVerifier({ keys, issuers: others = [], roles, clock }: TokenVerifierOptions): TokenVerifier {
  const issuers = new Map<unknown, TrustedIssuer>([...ownIssuers(keys), ...others].map((one) => [one.issuer, one]));
  const anyone = Object.freeze(publicPrincipal(scopesOf(roles, [PUBLIC_ROLE])));
  const remembered = new Map<string, Remembered>();

  const verifyAnew = async (token: string): Promise<Remembered> => {
    const { issuer, header } = findIssuer(issuers, token);
    const version = await issuer.keys.version();
    const payload = await verify(token, header, issuer, clock());
    const principal = { ...readClaims(payload, issuer, roles), token: tokenName(payload) };
    return { principal, issuer, version, until: payload.exp! + issuer.clockSkewSeconds };
  };

  return async (authorization) => {
    if (authorization === undefined) return anyone;
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw new InvalidToken('应为 Bearer 令牌', 'expected a Bearer token');
    const known = remembered.get(token);
    if (
      known &&
      clock().getTime() / 1000 < known.until &&
      known.version !== undefined &&
      known.version === (await known.issuer.keys.version())
    ) {
      return known.principal;
    }
    remembered.delete(token);
    const found = await verifyAnew(token);
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!);
    remembered.set(token, found);
    return found.principal;
  };
}

/** The service role passes a rule's question from one department to another: people never hold it, departments nothing else. */
function ownIssuers({ token, service }: TokenVerifierOptions['keys']): readonly TrustedIssuer[] {
  const own = {
    audience: GATEWAY_AUDIENCE,
    algorithms: ['EdDSA'],
    clockSkewSeconds: CLOCK_SKEW_SECONDS,
    claims: OWN_CLAIMS,
    ignoresUnknownRoles: false,
    requires: [],
    subjectPrefix: '',
  };
  return [
    ...(token
      ? [{ ...own, issuer: DEVELOPMENT_ISSUER, keys: localIssuerKeys(token), mayGrant: (role: string) => role !== SERVICE_ROLE }]
      : []),
    { ...own, issuer: SERVICE_ISSUER, keys: localIssuerKeys(service), mayGrant: (role) => role === SERVICE_ROLE },
  ];
}

/** Whose key to check with is read from the unverified token; the check that follows holds the token to that issuer. */
function findIssuer(
  issuers: ReadonlyMap<unknown, TrustedIssuer>,
  token: string,
): { issuer: TrustedIssuer; header: ProtectedHeaderParameters } {
  let claimed: unknown;
  let header: ProtectedHeaderParameters;
  try {
    claimed = decodeJwt(token).iss;
    header = decodeProtectedHeader(token);
  } catch {
    throw new InvalidToken('不是 JWT', 'not a JWT');
  }
  const issuer = issuers.get(claimed);
  if (!issuer) throw new InvalidToken('签发者不受信任', 'the issuer is not trusted');
  if (typeof header.alg !== 'string' || !issuer.algorithms.includes(header.alg)) {
    throw new InvalidToken('算法不被接受', 'its algorithm is not accepted');
  }
  return { issuer, header };
}

async function verify(token: string, header: ProtectedHeaderParameters, issuer: TrustedIssuer, now: Date): Promise<JWTPayload> {
  let refused = new InvalidToken('签名密钥未知或已停用', 'it was signed by a key that is not known, or not any more');
  for (const key of await issuer.keys.find(header)) {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [...issuer.algorithms],
        issuer: issuer.issuer,
        audience: issuer.audience,
        requiredClaims: ['exp'],
        clockTolerance: issuer.clockSkewSeconds,
        currentDate: now,
      });
      return payload;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      refused = refusal(error);
      // Only the signature may be another key's: the claims are the same whichever it is.
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw refused;
    }
  }
  throw refused;
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
