import type { CheckReport } from '../../check/check-report.js';
import { entryLine, entryTitle } from '../entry-text.js';
import { fingerprints } from '../fingerprints.js';
import { jsonText } from '../json-text.js';
import { reportEntries, type ReportEntry } from '../report-entry.js';
import { shownFile } from '../shown-file.js';
import type { ReportedGraph } from './format.js';

/** GitLab's Code Quality report: the subset of Code Climate's issues that a merge request shows. It insists on a file. */
export function gitlab(report: CheckReport, folder: string, graph: ReportedGraph): string {
  const entries = reportEntries(report, folder);
  const known = fingerprints(entries, folder);
  return jsonText(
    entries.map((entry, index) => ({
      description: `${entryTitle(entry)}: ${entryLine(entry)}`,
      check_name: entry.rule,
      fingerprint: known[index],
      severity: severities[entry.standing],
      location: { path: shownFile(entry.file ?? graph.file, folder), lines: { begin: (entry.file && entry.line) || 1 } },
    })),
  );
}

const severities: Readonly<Record<ReportEntry['standing'], 'blocker' | 'major' | 'minor' | 'info'>> = {
  problem: 'blocker',
  breaking: 'blocker',
  dangerous: 'major',
  approved: 'minor',
  safe: 'info',
  notice: 'info',
};
