const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * A proxy's, the gateway's or another department's id is taken over, so that one id runs through all logs; anything odd is replaced:
 * what stands in a log line and in an answer's header must be short and harmless.
 */
export const requestIdOf = (header: unknown, makeId: () => string): string =>
  typeof header === 'string' && REQUEST_ID.test(header) ? header : makeId();
