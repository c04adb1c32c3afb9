/** What a log may say of an error. */
export interface ErrorFacts {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  /** Where it came from, innermost first. */
  readonly at: readonly string[];
  readonly cause?: ErrorFacts;
}

const LONGEST_MESSAGE = 200;
const FRAMES = 12;
const CAUSES = 3;

/**
 * The words of an error may quote data: a database driver prints the whole statement with its values, JSON.parse the text it read. So what is
 * quoted, Chinese, or a long number is left out of the message, and only its first line is kept; type, code and stack tell the place.
 */
export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)), at: [] };
  const { name, message, stack = '', cause } = error;
  const code = (error as { code?: unknown }).code;
  return {
    type: name.slice(0, 60),
    ...(typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? { code } : {}),
    message: withoutValues(message),
    // The stack begins with the message, whose lines may look like frames.
    at: stack
      .slice(stack.indexOf(message) + message.length)
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, FRAMES)
      .map((line) => line.trim().slice(3)),
    ...(cause !== undefined && depth < CAUSES ? { cause: errorFacts(cause, depth + 1) } : {}),
  };
}

/** An unclosed quotation takes the rest with it. A short name in single quotes stays: that is how the engine names a property. */
export function withoutValues(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line
    .replaceAll(/\(reading '([A-Za-z_$][\w$]{0,40})'\)/g, '(reading $1)')
    .replaceAll(/"(?:[^"\\]|\\.)*("|$)|(?<!\w)'(?:[^'\\]|\\.|'')*('|$)|`[^`]*(`|$)/g, '…')
    .replaceAll(/[\p{Script=Han}·]+/gu, '…')
    .replaceAll(/\d{5,}/g, '#')
    .replaceAll(/(?:…\s*)+…/g, '…')
    .slice(0, LONGEST_MESSAGE);
}
