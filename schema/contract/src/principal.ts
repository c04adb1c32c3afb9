/**
 * Who is calling: made by the gateway from the caller's token, carried to the subgraphs as a signed short-lived token.
 * A subgraph looks at `scopes` and `division`; roles are resolved to scopes once, in the gateway (schema/roles.yaml).
 */
export interface Principal {
  /** Opaque name of the caller, never a person's name: `dev:organization-officer`, `service:organizations`, `public`. */
  readonly subject: string;
  /** Code of the organ the caller acts for, if any. */
  readonly organ: string | null;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** A division code prefix (significant digits) that bounds the rows the caller may see; null is the whole graph. */
  readonly division: string | null;
  /** Opaque id of the caller as a data subject (the id of a Person), where the token names one; what `me` shows. */
  readonly person: string | null;
}

/** Claims of the token the gateway signs for the subgraphs (JWT, EdDSA). */
export interface PrincipalClaims {
  readonly iss: typeof GATEWAY_ISSUER;
  readonly aud: typeof SUBGRAPH_AUDIENCE;
  readonly sub: string;
  readonly organ: string | null;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly division: string | null;
  readonly person: string | null;
  readonly iat: number;
  readonly exp: number;
}

export const GATEWAY_ISSUER = 'redsail-gateway';
export const SUBGRAPH_AUDIENCE = 'redsail-subgraph';
/** Issuer of development tokens (`redsail token`) and of the tokens that subgraphs show to the gateway. */
export const DEVELOPMENT_ISSUER = 'redsail-development';
export const SERVICE_ISSUER = 'redsail-service';
export const GATEWAY_AUDIENCE = 'redsail-gateway';
/** Lifetime of a signed Principal, in seconds: long enough for one request, short enough to be useless when leaked. */
export const PRINCIPAL_TTL_SECONDS = 60;

/** The subject of a caller without a token; no token may claim it. */
export const PUBLIC_SUBJECT = 'public';

/** A caller without a token. Its scopes are those of the role `public`. */
export const publicPrincipal = (scopes: readonly string[]): Principal => ({
  subject: PUBLIC_SUBJECT,
  organ: null,
  roles: ['public'],
  scopes,
  division: null,
  person: null,
});

/** What a caller without a token may read: the scopes of the role `public` in schema/roles.yaml (a test holds them together). */
export const OPEN_SCOPES = ['region:read', 'organization:read', 'party:read', 'rating:read', 'livelihood:read'] as const;
