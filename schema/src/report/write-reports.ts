import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { CheckReport } from '../check/check-report.js';
import type { Surroundings } from '../commands/command.js';
import { ExitCode } from '../exit-code.js';
import type { ReportedGraph } from './formats/format.js';
import { formats } from './formats/formats.js';
import { Refusal } from './refusal.js';
import { unwritableReport } from './report-messages.js';
import type { ReportTarget } from './report-targets.js';

interface Written {
  readonly file: string;
  readonly text: string;
}

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
  replaceFiles(made.flatMap(({ file, text }) => (file === undefined ? [] : [{ file, text: stripVTControlCharacters(text) }])));
}

function replaceFiles(files: readonly Written[]): void {
  const asides: { readonly file: string; readonly aside: string }[] = [];
  try {
    for (const { file, text } of files) {
      attempt(file, () => {
        mkdirSync(dirname(file), { recursive: true });
        const aside = `${file}.${process.pid}.tmp`;
        asides.push({ file, aside });
        writeFileSync(aside, text);
      });
    }
    for (const { file, aside } of asides) attempt(file, () => renameSync(aside, file));
  } finally {
    for (const { aside } of asides) rmSync(aside, { force: true });
  }
}

function attempt(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new Refusal(ExitCode.USAGE, [unwritableReport(file, (error as NodeJS.ErrnoException).code ?? String(error))]);
  }
}
