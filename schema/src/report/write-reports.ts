import { stripVTControlCharacters } from 'node:util';
import type { CheckReport } from '../check/check-report.js';
import type { Surroundings } from '../commands/command.js';
import { replaceFiles } from '../compose/replace-files.js';
import type { ReportedGraph } from './formats/format.js';
import { formats } from './formats/formats.js';
import { unwritableReport } from './report-messages.js';
import type { ReportTarget } from './report-targets.js';

/**
 * Gives a report every form that was asked for. Nothing goes anywhere before all forms are made, and no file is replaced before all are written.
 * @throws Refusal (usage) where a file cannot be written after all
 */
export function writeReports(
  report: CheckReport,
  targets: readonly ReportTarget[],
  graph: ReportedGraph,
  { folder, out }: Pick<Surroundings, 'folder' | 'out'>,
): void {
  const made = targets.map(({ format, file }) => ({ file, text: formats[format].render(report, folder, graph) }));
  // First of all, for what was found in minutes should not be lost to a full disk.
  for (const { file, text } of made) if (file === undefined) out(text);
  // Colours are for terminals.
  replaceFiles(
    made.flatMap(({ file, text }) => (file === undefined ? [] : [[file, stripVTControlCharacters(text)] as const])),
    unwritableReport,
  );
}
