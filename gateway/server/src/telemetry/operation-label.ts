/** Distinct names of clients' own that get a row of their own in the metrics. */
const KNOWN_NAMES = 100;

export const UNNAMED = 'unnamed';
export const OTHER = 'other';

/**
 * From an operation's safe name (`safeName`) to its label in the metrics. Each label is a time series that is kept for good, so there is an end to them:
 * saved operations always have one, other names while there is room, and whoever comes later is `other`.
 *
 * @param saved names of the saved operations
 */
export function createOperationLabels(saved: ReadonlySet<string>): (name: string | undefined) => string {
  const known = new Set<string>();
  return (name) => {
    if (name === undefined) return UNNAMED;
    if (saved.has(name) || known.has(name)) return name;
    if (known.size >= KNOWN_NAMES) return OTHER;
    known.add(name);
    return name;
  };
}
