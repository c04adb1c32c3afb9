import type { CheckReport } from '../../check/check-report.js';
import { both } from '../both.js';
import { entryText, entryTitle } from '../entry-text.js';
import { reportEntries, type ReportEntry } from '../report-entry.js';
import { shownFile } from '../shown-file.js';
import { verdict } from '../verdict.js';

/**
 * Workflow commands that annotate the files of a pull request on GitHub. It shows ten errors, ten warnings and ten notices of a step; the worst come
 * first, and safe changes are left to the other formats.
 */
export function github(report: CheckReport, folder: string): string {
  const commands = reportEntries(report, folder).flatMap((entry) => {
    const command = commandNames[entry.standing];
    const { file, line } = entry;
    return command ? [workflowCommand(command, placeOf(file, line, folder), entryTitle(entry), entryText(entry))] : [];
  });
  const { passes, words } = verdict(report);
  return [...commands, workflowCommand(passes ? 'notice' : 'error', {}, '契约检查 · schema check', both(words)), ''].join('\n');
}

const commandNames: Readonly<Record<ReportEntry['standing'], 'error' | 'warning' | 'notice' | undefined>> = {
  problem: 'error',
  breaking: 'error',
  dangerous: 'warning',
  approved: 'notice',
  safe: undefined,
  notice: 'notice',
};

const placeOf = (file: string | undefined, line: number | undefined, folder: string): Readonly<Record<string, string>> =>
  file === undefined ? {} : { file: shownFile(file, folder), ...(line && { line: String(line) }) };

function workflowCommand(name: string, place: Readonly<Record<string, string>>, title: string, message: string): string {
  const properties = Object.entries({ ...place, title }).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${properties.join(',')}::${data(message)}`;
}

/** The runner ends a command at a line break, and takes `%` for the sign of an escape. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
