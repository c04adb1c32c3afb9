const LONGEST_NAME = 64;

/** Five digits in a row, or nine that only signs part, `138-0013-8000`: a version or a day has fewer. */
const LONG_NUMBER = /\d{5,}|\d(?:[._-]?\d){8,}/g;

/**
 * A name that a client chose (an operation's, an alias) as it may stand in logs, metrics and traces: cut, and with a long number in it (a phone,
 * an id card) blotted out.
 */
export function safeName(name: unknown): string | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  return name
    .slice(0, LONGEST_NAME)
    .replaceAll(/[^\w.-]/g, '_')
    .replaceAll(LONG_NUMBER, 'N');
}

/** The path of an error, whose steps are aliases and places in lists. */
export const safePath = (path: readonly (string | number)[] | undefined): (string | number)[] | undefined =>
  path?.map((step) => (typeof step === 'number' ? step : (safeName(step) ?? '')));
