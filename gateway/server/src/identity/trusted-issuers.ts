import { openKeyFile } from '@redsail/contract';
import type { Logger } from '../telemetry/log.js';
import { discoverJwks, fetchJwks } from './fetch-keys.js';
import { localIssuerKeys, type IssuerKeys } from './issuer-keys.js';
import { remoteIssuerKeys } from './remote-issuer-keys.js';
import type { TokenIssuer } from './token-issuers.js';
import type { TrustedIssuer } from './verify-token.js';

/** The configured issuers with their keys at work. Those over the network are asked when the first token comes. */
export const createTrustedIssuers = (issuers: readonly TokenIssuer[], clock: () => Date, log: Logger): readonly TrustedIssuer[] =>
  issuers.map(({ issuer, audience, algorithms, clockSkewSeconds, claims, mayGrant, requires, subjectPrefix, ...one }) => ({
    issuer,
    audience,
    algorithms,
    clockSkewSeconds,
    claims,
    mayGrant: (role) => mayGrant.includes(role),
    ignoresUnknownRoles: true,
    requires,
    subjectPrefix,
    keys: keysOf({ issuer, ...one }, clock, log),
  }));

function keysOf(
  { issuer, keys, refreshSeconds, staleSeconds }: Pick<TokenIssuer, 'issuer' | 'keys' | 'refreshSeconds' | 'staleSeconds'>,
  clock: () => Date,
  log: Logger,
): IssuerKeys {
  const onProblem = (reason: string) => log.warn({ issuer, reason }, 'the keys of an issuer cannot be read');
  const now = () => clock().getTime();
  if ('file' in keys) {
    const set = openKeyFile(keys.file, { now, staleMs: staleSeconds * 1000 });
    set.onProblem(onProblem);
    return localIssuerKeys(set);
  }
  const load = 'url' in keys ? () => fetchJwks(keys.url) : () => discoverJwks(issuer);
  return remoteIssuerKeys({ load, now, freshMs: refreshSeconds * 1000, staleMs: staleSeconds * 1000, onProblem });
}
