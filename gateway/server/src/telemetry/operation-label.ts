/** Distinct names of clients' own that get a row of their own in the metrics. */
const KNOWN_NAMES = 100;
const LONGEST_NAME = 64;

export const UNNAMED = 'unnamed';
export const OTHER = 'other';

/**
 * The name of an operation as it may stand in logs, metrics and traces: a client chooses it, so it is cut, and a long number in it
 * (a phone, an id card) is blotted out.
 */
export function safeOperationName(name: unknown): string | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  return name
    .slice(0, LONGEST_NAME)
    .replaceAll(/[^\w.-]/g, '_')
    .replaceAll(/\d{5,}/g, 'N');
}

/**
 * From an operation's safe name to its label in the metrics. Each label is a time series that is kept for good, so there is an end to them:
 * saved operations always have one, other names while there is room, and whoever comes later is `other`.
 *
 * @param saved names of the saved operations
 */
export function createOperationLabels(saved: ReadonlySet<string> = new Set()): (name: string | undefined) => string {
  const known = new Set<string>();
  return (name) => {
    if (name === undefined) return UNNAMED;
    if (saved.has(name) || known.has(name)) return name;
    if (known.size >= KNOWN_NAMES) return OTHER;
    known.add(name);
    return name;
  };
}
