export { PRINCIPAL_HEADER, REQUEST_ID_HEADER } from './headers.js';
export {
  DEVELOPMENT_ISSUER,
  GATEWAY_AUDIENCE,
  GATEWAY_ISSUER,
  OPEN_SCOPES,
  PRINCIPAL_TTL_SECONDS,
  publicPrincipal,
  SERVICE_ISSUER,
  SUBGRAPH_AUDIENCE,
  type Principal,
  type PrincipalClaims,
} from './principal.js';
export { ErrorCode, UserErrorCode } from './error-codes.js';
export { masterKeyId } from './master-key-id.js';
export { tokenName, type NamedClaims } from './token-name.js';
export { DevelopmentKey, developmentKey } from './development-keys.js';
export { withoutValues } from './without-values.js';
export { stopWithParent } from './stop-with-parent.js';
