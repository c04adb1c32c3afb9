export { CLIENT_NAME_HEADER, DEADLINE_HEADER, PRINCIPAL_HEADER, REQUEST_ID_HEADER } from './headers.js';
export { readDeadline } from './read-deadline.js';
export {
  DEVELOPMENT_ISSUER,
  GATEWAY_AUDIENCE,
  GATEWAY_ISSUER,
  OPEN_SCOPES,
  PRINCIPAL_TTL_SECONDS,
  PUBLIC_SUBJECT,
  publicPrincipal,
  SERVICE_ISSUER,
  SUBGRAPH_AUDIENCE,
  type Principal,
  type PrincipalClaims,
} from './principal.js';
export { ErrorCode, UserErrorCode } from './error-codes.js';
export { masterKeyId } from './master-key-id.js';
export { tokenName, type NamedClaims } from './token-name.js';
export { messageWithoutValues } from './message-without-values.js';
export { DevelopmentKey, developmentKey, developmentKeyFile, rotateKeys } from './development-keys.js';
export { fixedKeySet, KEY_FILE_LOOK_MS, KEY_FILE_STALE_MS, openKeyFile, parseKeys, type KeyFileOptions, type KeySet } from './key-set.js';
export { stopWithParent } from './stop-with-parent.js';
export { errorFacts, withoutValues, type ErrorFacts } from './error-facts.js';
export { namesSomebody } from './names-somebody.js';
export { requestIdOf } from './request-id.js';
export { safeName, safePath } from './safe-name.js';
export { parseTraceParent, printTraceParent, TRACEPARENT_HEADER, type TraceParent } from './trace-parent.js';
