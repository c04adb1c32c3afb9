import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { isTrustworthyUrl } from './fetch-keys.js';
import { REQUIRABLE_CLAIMS, SERVICE_SUBJECT, type ClaimPaths, type RequirableClaim } from './read-claims.js';
import { PUBLIC_ROLE, SERVICE_ROLE, type RoleScopes } from './roles.js';

/** An issuer of callers' tokens as REDSAIL_TOKEN_ISSUERS declares it. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Exactly one of the three: where its keys are. */
  readonly keys: { readonly url: string } | { readonly file: string } | { readonly discovery: true };
  readonly algorithms: readonly string[];
  readonly clockSkewSeconds: number;
  /** Its keys are asked for again after so long; and count so long while it cannot be reached. */
  readonly refreshSeconds: number;
  readonly staleSeconds: number;
  readonly claims: ClaimPaths;
  /** Stands before the subjects of its tokens, which are told apart from those of other issuers by it. */
  readonly subjectPrefix: string;
  /** Claims that each of its tokens has to carry beside subject and roles. */
  readonly requires: readonly RequirableClaim[];
  readonly mayGrant: readonly string[];
}

/** Signatures by key pairs: with a shared secret whoever verifies could sign. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'];
const FIELDS = [
  'issuer',
  'audience',
  'jwks',
  'discovery',
  'algorithms',
  'clockSkewSeconds',
  'refreshSeconds',
  'staleSeconds',
  'claims',
  'requires',
  'subjectPrefix',
  'mayGrant',
];
const CLAIMS: ClaimPaths = { subject: 'sub', organ: 'organ', roles: 'roles', division: 'division', person: 'person', scopes: undefined };

/**
 * Reads the file: YAML or JSON, a list `issuers`. Paths in it are relative to the file.
 * @throws at the first entry that is wrong, saying which, what was expected and what came
 */
export function parseTokenIssuers(text: string, file: string, roles: RoleScopes, reserved: readonly string[]): readonly TokenIssuer[] {
  const { issuers } = (parse(text) ?? {}) as { issuers?: unknown };
  if (!Array.isArray(issuers) || issuers.length === 0) throw wrong('issuers', '非空列表', 'a list of at least one issuer', issuers);
  const found = issuers.map((entry: unknown, at) => readIssuer(entry, `issuers[${at}]`, dirname(file), roles));
  for (const [at, { issuer }] of found.entries()) {
    const isTaken = reserved.includes(issuer) || found.findIndex((one) => one.issuer === issuer) !== at;
    if (isTaken) throw wrong(`issuers[${at}].issuer`, '未被使用的名称', 'a name that no other issuer has', issuer);
  }
  return Object.freeze(found);
}

function readIssuer(entry: unknown, at: string, folder: string, roles: RoleScopes): TokenIssuer {
  const given = mapping(entry, at);
  const odd = Object.keys(given).find((name) => !FIELDS.includes(name));
  if (odd !== undefined) throw wrong(`${at}.${odd}`, `以下之一：${FIELDS.join('、')}`, `one of ${FIELDS.join(', ')}`, odd);
  const text = (name: string) => textOf(given[name], `${at}.${name}`);
  return Object.freeze({
    issuer: text('issuer'),
    audience: text('audience'),
    keys: readKeys(given, at, folder),
    algorithms: readList(given.algorithms, `${at}.algorithms`, ALGORITHMS),
    clockSkewSeconds: readSeconds(given.clockSkewSeconds, `${at}.clockSkewSeconds`, 5, 0, 300),
    refreshSeconds: readSeconds(given.refreshSeconds, `${at}.refreshSeconds`, 300, 10, 86_400),
    staleSeconds: readSeconds(given.staleSeconds, `${at}.staleSeconds`, 3_600, 10, 604_800),
    claims: readClaimPaths(given.claims, `${at}.claims`),
    subjectPrefix: given.subjectPrefix === undefined ? '' : readPrefix(given.subjectPrefix, `${at}.subjectPrefix`),
    requires: given.requires === undefined ? [] : readList(given.requires, `${at}.requires`, REQUIRABLE_CLAIMS),
    mayGrant: readList(
      given.mayGrant,
      `${at}.mayGrant`,
      [...roles.keys()].filter((role) => role !== SERVICE_ROLE && role !== PUBLIC_ROLE),
    ),
  });
}

function readKeys(given: Record<string, unknown>, at: string, folder: string): TokenIssuer['keys'] {
  const { jwks, discovery, issuer } = given;
  if ((jwks === undefined) === (discovery !== true)) {
    throw wrong(`${at}.jwks`, 'jwks 与 discovery: true 二者之一', 'either jwks or discovery: true', jwks);
  }
  const url = 'https 地址（本机可用 http）';
  if (discovery === true) {
    if (!isTrustworthyUrl(String(issuer))) throw wrong(`${at}.issuer`, url, 'an https URL (http on this machine), for discovery', issuer);
    return { discovery: true };
  }
  const place = textOf(jwks, `${at}.jwks`);
  if (!/^[a-z]+:\/\//i.test(place)) return { file: resolve(folder, place) };
  if (!isTrustworthyUrl(place)) throw wrong(`${at}.jwks`, `${url}，或文件`, 'an https URL (http on this machine), or a file', place);
  return { url: place };
}

function readClaimPaths(given: unknown, at: string): ClaimPaths {
  if (given === undefined) return CLAIMS;
  const paths = mapping(given, at);
  const odd = Object.keys(paths).find((name) => !(name in CLAIMS));
  if (odd !== undefined)
    throw wrong(`${at}.${odd}`, `以下之一：${Object.keys(CLAIMS).join('、')}`, `one of ${Object.keys(CLAIMS).join(', ')}`, odd);
  return Object.freeze({
    ...CLAIMS,
    ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, textOf(path, `${at}.${name}`)])),
  });
}

function readList<Choice extends string>(given: unknown, at: string, choices: readonly Choice[]): readonly Choice[] {
  const odd = Array.isArray(given) && given.length > 0 ? given.find((one) => !choices.includes(one as Choice)) : (given ?? 'nothing');
  if (odd === undefined) return Object.freeze([...(given as Choice[])]);
  throw wrong(at, `非空列表，取自：${choices.join('、')}`, `a list with some of ${choices.join(', ')}`, odd);
}

function readPrefix(given: unknown, at: string): string {
  if (typeof given === 'string' && /^[\w.@/-]{0,39}[:/]$/.test(given) && given !== SERVICE_SUBJECT) return given;
  throw wrong(at, '以 : 或 / 结尾的短文本，如 hall:', 'a short text that ends in : or /, such as hall:', given);
}

function readSeconds(given: unknown, at: string, fallback: number, min: number, max: number): number {
  if (given === undefined) return fallback;
  if (Number.isInteger(given) && (given as number) >= min && (given as number) <= max) return given as number;
  throw wrong(at, ` ${min} 到 ${max} 的整数`, `a whole number from ${min} to ${max}`, given);
}

function textOf(given: unknown, at: string): string {
  if (typeof given === 'string' && given !== '') return given;
  throw wrong(at, '非空文本', 'a text', given);
}

function mapping(given: unknown, at: string): Record<string, unknown> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Record<string, unknown>;
  throw wrong(at, '映射', 'a mapping', given);
}

const wrong = (at: string, zh: string, en: string, came: unknown): Error =>
  new Error(`${at}: 应为${zh} · expected ${en}, got ${came === undefined ? '(空 · nothing)' : JSON.stringify(came)}`);
