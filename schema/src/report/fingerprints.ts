import { createHash } from 'node:crypto';
import type { ReportEntry } from './report-entry.js';
import { shownFile } from './shown-file.js';

/**
 * What an entry is known by from one run to the next: rule and coordinate, not its line, which moves, nor its words, which may be mended. Two
 * entries that are alike (problems have no coordinate, mostly) are numbered, so that no two have the same.
 */
export function fingerprints(entries: readonly ReportEntry[], folder: string): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map(({ rule, coordinate, subgraph, file }) => {
    const parts = coordinate === undefined ? [rule, file && shownFile(file, folder)] : [rule, coordinate, subgraph];
    const known = JSON.stringify(parts);
    const nth = (seen.get(known) ?? 0) + 1;
    seen.set(known, nth);
    return createHash('sha256')
      .update(nth === 1 ? known : `${known} ${nth}`)
      .digest('hex');
  });
}
