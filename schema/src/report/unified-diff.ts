import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Longest diff that is shown: the first lines tell what happened, and mending is a command, not reading. */
const MOST_LINES = 120;

/** A unified diff with three lines around each change, cut at a length that can be read. */
export function unifiedDiff(before: string, after: string, labels: { readonly before: string; readonly after: string }): string {
  const patch = createTwoFilesPatch(labels.before, labels.after, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  }).trimEnd();
  const lines = patch.split('\n');
  const rest = lines.length - MOST_LINES;
  return rest <= 0 ? patch : [...lines.slice(0, MOST_LINES), `… 另有 ${rest} 行 · ${rest} more lines`].join('\n');
}
