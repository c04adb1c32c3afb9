import type { Location, Log, Message, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Affected, CheckReport } from '../../check/check-report.js';
import { ExitCode } from '../../exit-code.js';
import { MOST_AFFECTED, waiverLines } from '../change-details.js';
import { entryText } from '../entry-text.js';
import { fingerprints } from '../fingerprints.js';
import { jsonText } from '../json-text.js';
import { reportEntries, type ReportEntry } from '../report-entry.js';
import { shownFile } from '../shown-file.js';
import type { ReportedGraph } from './format.js';
import { sarifRules } from './sarif-rules.js';

type Operation = Extract<Affected, { by: 'operation' }>;

/**
 * SARIF 2.1.0 (OASIS), for code scanning. Results name files by relative URIs, which GitHub takes for paths of the repository; every result has
 * a file, for one without voids the whole upload there.
 */
export const sarif = (report: CheckReport, folder: string, graph: ReportedGraph): string => jsonText(sarifLog(report, folder, graph));

export function sarifLog(report: CheckReport, folder: string, graph: ReportedGraph): Log {
  const entries = reportEntries(report, folder);
  const known = fingerprints(entries, folder);
  const rules = sarifRules(graph.rules, entries);
  const ids = rules.map(({ id }: ReportingDescriptor) => id);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'redsail-schema', rules } },
        invocations: [{ executionSuccessful: report.exitCode < ExitCode.CANNOT_COMPOSE, exitCode: report.exitCode }],
        results: entries.map((entry, index) => ({
          ...resultOf(entry, folder, graph),
          ruleIndex: ids.indexOf(entry.rule),
          // GitHub makes the second of the line's text where it is missing; but parts that are gone stand, all of them, on one line.
          partialFingerprints: { 'redsailSchema/v1': known[index]!, primaryLocationLineHash: `${known[index]!.slice(0, 16)}:1` },
        })),
      },
    ],
  };
}

function resultOf(entry: ReportEntry, folder: string, graph: ReportedGraph): Result {
  const { rule, standing, coordinate, file, line, waiver } = entry;
  const operations = entry.affected.filter((one): one is Operation => one.by === 'operation').slice(0, MOST_AFFECTED);
  return {
    ruleId: rule,
    level: levels[standing],
    message: message(entryText(entry)),
    locations: [
      {
        physicalLocation: physical(file ?? graph.file, (file && line) || 1, folder),
        ...(coordinate && { logicalLocations: [{ fullyQualifiedName: coordinate }] }),
      },
    ],
    ...(operations.length > 0 && { relatedLocations: operations.map((one, index) => related(one, index + 1, folder)) }),
    // All results have it, or none: an empty list says that this one is not suppressed.
    suppressions: waiver
      ? [
          {
            kind: 'external',
            status: 'accepted',
            justification: waiverLines(waiver, folder).join('\n'),
            location: { physicalLocation: physical(waiver.file, waiver.line, folder) },
          },
        ]
      : [],
  };
}

/** GitHub knows no suppressions: an approved breakage that were an error would stop the merge there. */
const levels: Readonly<Record<ReportEntry['standing'], 'error' | 'warning' | 'note'>> = {
  problem: 'error',
  breaking: 'error',
  approved: 'note',
  dangerous: 'warning',
  safe: 'note',
  notice: 'note',
};

const related = ({ client, operation, file, line, error }: Operation, id: number, folder: string): Location => ({
  id,
  physicalLocation: physical(file, line, folder),
  message: message([`${client}  ${operation}`, ...(error ? [error] : [])].join('\n')),
});

const physical = (file: string, line: number, folder: string): PhysicalLocation => ({
  artifactLocation: { uri: shownFile(file, folder).split('/').map(encodeURIComponent).join('/') },
  region: { startLine: Math.max(1, line) },
});

/** `[…](…)` would be a link in a message, `{0}` the place of an argument. */
export const message = (text: string): Message => ({ text: text.replaceAll('](', '] (').replace(/\{(?=\d+\})/g, '{ ') });
