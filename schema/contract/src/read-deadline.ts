const LONGEST_MS = 600_000;

/**
 * The milliseconds that a request's deadline header leaves, from 0; Infinity without one. Anything but a whole number counts as none: a
 * header that somebody in between has spoilt must not refuse a request that is in time.
 */
export function readDeadline(header: string | readonly string[] | undefined): number {
  return typeof header === 'string' && /^\d{1,9}$/.test(header) ? Math.min(Number(header), LONGEST_MS) : Number.POSITIVE_INFINITY;
}
