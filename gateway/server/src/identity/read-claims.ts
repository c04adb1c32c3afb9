import { PUBLIC_SUBJECT, type Principal } from '@redsail/contract';
import type { JWTPayload } from 'jose';
import { InvalidToken } from './invalid-token.js';
import { PUBLIC_ROLE, scopesOf, SERVICE_ROLE, type RoleScopes } from './roles.js';

/** Where a token says what: names of claims, or paths into them (`realm_access.roles`). */
export interface ClaimPaths {
  readonly subject: string;
  readonly organ: string;
  readonly roles: string;
  readonly division: string;
  readonly person: string;
  /** Scopes that narrow what the roles give, down to the public's. Without a path nothing narrows them. */
  readonly scopes: string | undefined;
}

export interface GrantingIssuer {
  readonly claims: ClaimPaths;
  /** A role of the table that the issuer may give. */
  readonly mayGrant: (role: string) => boolean;
  /** Issuers that serve others too name roles that are not in the table; those of our own are mistakes. */
  readonly ignoresUnknownRoles: boolean;
  /** Stands before its subjects: two issuers may call two callers alike. */
  readonly subjectPrefix: string;
  /** What each of its tokens has to say: who says no division sees the rows of all. */
  readonly requires: readonly RequirableClaim[];
}

/** What a token may leave out unless its issuer's entry requires it. */
export const REQUIRABLE_CLAIMS = ['organ', 'division', 'person'] as const;
export type RequirableClaim = (typeof REQUIRABLE_CLAIMS)[number];

/** Departments act under these among themselves: no other issuer may use one. */
export const SERVICE_SUBJECT = 'service:';
const MOST_CHARACTERS = 200;

/** The Principal that a verified token speaks of. @throws {InvalidToken} naming the claim that does not fit */
export function readClaims(payload: JWTPayload, issuer: GrantingIssuer, table: RoleScopes): Principal {
  const { claims } = issuer;
  const roles = readRoles(payload, issuer, table);
  const granted = scopesOf(table, roles);
  const narrowed = claims.scopes === undefined ? undefined : wordsAt(payload, claims.scopes);
  // What everybody may do without a token nobody loses by having one.
  const open = scopesOf(table, [PUBLIC_ROLE]);
  const principal: Principal = Object.freeze({
    subject: readSubject(payload, issuer, roles),
    organ: textAt(payload, claims.organ),
    roles: Object.freeze(roles),
    scopes: Object.freeze(narrowed ? granted.filter((scope) => narrowed.includes(scope) || open.includes(scope)) : granted),
    division: readDivision(payload, claims.division),
    person: textAt(payload, claims.person),
  });
  const missing = issuer.requires.find((name) => principal[name] === null);
  if (missing === undefined) return principal;
  throw new InvalidToken(`缺少声明 ${claims[missing]}`, `the claim "${claims[missing]}" is missing`);
}

function readSubject(payload: JWTPayload, { claims: { subject: path }, subjectPrefix }: GrantingIssuer, roles: readonly string[]): string {
  const named = textAt(payload, path);
  const subject = named === null ? null : subjectPrefix + named;
  const isReserved = subject === PUBLIC_SUBJECT || (subject?.startsWith(SERVICE_SUBJECT) && !roles.includes(SERVICE_ROLE));
  if (!subject || isReserved) throw new InvalidToken(`声明 ${path} 应为调用者代号`, `the claim "${path}" should name the caller`);
  return subject;
}

function readRoles(payload: JWTPayload, issuer: GrantingIssuer, table: RoleScopes): readonly string[] {
  const path = issuer.claims.roles;
  const named = valueAt(payload, path);
  if (!isTexts(named) || named.length === 0)
    throw new InvalidToken(`声明 ${path} 应为非空列表`, `the claim "${path}" should be a non-empty list`);
  const roles = [...new Set(named.filter((role) => table.has(role)))];
  if (roles.length < new Set(named).size && !issuer.ignoresUnknownRoles) throw new InvalidToken('角色不存在', 'it names an unknown role');
  if (roles.length === 0) throw new InvalidToken('未授予本系统的角色', 'it grants no role of this graph');
  if (!roles.every(issuer.mayGrant)) throw new InvalidToken('签发者无权授予该角色', 'its issuer may not grant that role');
  return roles;
}

function readDivision(payload: JWTPayload, path: string): string | null {
  const division = textAt(payload, path);
  if (division === null || /^\d{2,12}$/.test(division)) return division;
  throw new InvalidToken(`声明 ${path} 应为区划代码前缀`, `the claim "${path}" should be a division code prefix`);
}

function textAt(payload: JWTPayload, path: string): string | null {
  const value = valueAt(payload, path) ?? null;
  if (value === null || (typeof value === 'string' && value !== '' && value.length <= MOST_CHARACTERS)) return value;
  throw new InvalidToken(`声明 ${path} 应为文本`, `the claim "${path}" should be text`);
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** A list of texts, or one text of words as OAuth writes scopes. */
function wordsAt(payload: JWTPayload, path: string): readonly string[] | undefined {
  const value = valueAt(payload, path);
  if (value === undefined || value === null) return undefined;
  const words = typeof value === 'string' ? value.split(' ').filter(Boolean) : value;
  if (isTexts(words)) return words;
  throw new InvalidToken(`声明 ${path} 应为文本列表`, `the claim "${path}" should be a list of texts`);
}

/** A claim of that whole name comes first: names may be URLs, with dots in them. */
function valueAt(payload: JWTPayload, path: string): unknown {
  if (Object.hasOwn(payload, path)) return payload[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as JWTPayload)[name] : undefined,
      payload,
    );
}
