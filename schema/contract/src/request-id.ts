import { namesSomebody } from './names-somebody.js';

const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;
/** As programs draw them: a UUID, or its digits alone. Some happen to look like a number of somebody's. */
const DRAWN = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/**
 * A proxy's, the gateway's or another department's id is taken over, so that one id runs through all logs; anything odd is replaced:
 * what stands in a log line and in an answer's header must be short and harmless, and nobody's telephone or id number.
 */
export const requestIdOf = (header: unknown, makeId: () => string): string =>
  typeof header === 'string' && REQUEST_ID.test(header) && (DRAWN.test(header) || !namesSomebody(header)) ? header : makeId();
