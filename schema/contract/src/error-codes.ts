/** Codes of top-level GraphQL errors (`errors[].extensions.code`): stable, English, for programs. */
export const ErrorCode = {
  /** The token is missing, expired, forged or of the wrong issuer. */
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  /** The caller lacks a scope; `extensions.scope` names it. */
  FORBIDDEN: 'FORBIDDEN',
  /** A subgraph did not answer; `extensions.subgraph` and `extensions.paths` say which and what is missing. */
  SUBGRAPH_UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE',
  /** A subgraph left out a value that the graph promises, and said nothing of it: null, there or above. */
  VALUE_MISSING: 'VALUE_MISSING',
  /** A subgraph gave a value of another form than the graph promises: null, there or above. */
  VALUE_INVALID: 'VALUE_INVALID',
  /** The document or its variables are wrong. */
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  /** The time that the caller gave (`DEADLINE_HEADER`) was over before the answer was there. */
  DEADLINE_PASSED: 'DEADLINE_PASSED',
  /** A bug of ours; the message is generic and the log has the rest under the request id. */
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** Codes of `userErrors[].code` in command payloads. */
export const UserErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  WRONG_KIND: 'WRONG_KIND',
  INVALID_STATE: 'INVALID_STATE',
  VERSION_CONFLICT: 'VERSION_CONFLICT',
  RULE_BROKEN: 'RULE_BROKEN',
  INVALID_INPUT: 'INVALID_INPUT',
  DOCUMENT_REQUIRED: 'DOCUMENT_REQUIRED',
  UNKNOWN_REFERENCE: 'UNKNOWN_REFERENCE',
  DUPLICATE: 'DUPLICATE',
  DEPENDENCY_UNAVAILABLE: 'DEPENDENCY_UNAVAILABLE',
  IDEMPOTENCY_CONFLICT: 'IDEMPOTENCY_CONFLICT',
} as const;
export type UserErrorCode = (typeof UserErrorCode)[keyof typeof UserErrorCode];
