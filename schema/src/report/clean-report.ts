import type { CheckReport } from '../check/check-report.js';
import { cleanLine, cleanText } from './clean-text.js';

/** What may be longer than a line: sentences, messages of GraphQL and of composition, diffs. */
const WITH_LINES: ReadonlySet<string> = new Set(['zh', 'en', 'error', 'reason', 'diff']);

/**
 * A copy whose texts can be shown anywhere. Names of recorded clients come from whoever called the gateway, names of files and reasons from whoever
 * opened the pull request: none of them may speak to a terminal, to GitHub's runner or to a parser. `longest`: how many characters of a text are kept.
 */
export const cleanReport = (report: CheckReport, longest = Infinity): CheckReport => cleaned(report, '', longest) as CheckReport;

function cleaned(value: unknown, key: string, longest: number): unknown {
  if (typeof value === 'string') return clipped(WITH_LINES.has(key) ? cleanText(value) : cleanLine(value), longest);
  if (Array.isArray(value)) return value.map((item) => cleaned(item, key, longest));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cleaned(item, name, longest)]));
}

/** Not in the middle of a character. */
const clipped = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text);
