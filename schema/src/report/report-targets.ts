import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ExitCode } from '../exit-code.js';
import { formats, isFormatName, type FormatName } from './formats/formats.js';
import type { Problem } from './problem.js';
import { Refusal } from './refusal.js';
import { badReport, collidingReports, unknownReportFormat, unwritableReport } from './report-messages.js';

/** A report that was asked for, and where it goes. */
export interface ReportTarget {
  readonly format: FormatName;
  /** Absolute; none: to whoever called. */
  readonly file: string | undefined;
}

/**
 * Reads the values of `--report`, each `<format>` or `<format>=<file>`. Whoever called always gets one: `text`, unless another is asked for without
 * a file. Looks whether the files can be written, so that a long check is not made in vain.
 * @throws Refusal (usage)
 */
export function readReportTargets(values: readonly string[], folder: string): readonly ReportTarget[] {
  const problems: Problem[] = [];
  const targets = values.flatMap((value) => {
    const [format, file] = splitOnce(value);
    const target = file && realFile(resolve(folder, file));
    const wrong = problemOf(value, format, file, target);
    if (wrong) problems.push(wrong);
    return wrong || !isFormatName(format) ? [] : [{ format, file: target }];
  });
  const places = targets.map(({ file }) => file);
  const twice = new Set(places.filter((place, index) => places.indexOf(place) !== index));
  problems.push(...[...twice].map(collidingReports));
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return places.includes(undefined) ? targets : [{ format: 'text', file: undefined }, ...targets];
}

function problemOf(value: string, format: string, file: string | undefined, target: string | undefined): Problem | undefined {
  if (!isFormatName(format)) return unknownReportFormat(format, Object.keys(formats));
  if (file === '') return badReport(value, `${format}=report.${formats[format].extension}`);
  const reason = target && whyUnwritable(target);
  return reason ? unwritableReport(target, reason) : undefined;
}

/** A name of a file may have `=` in it. */
function splitOnce(value: string): readonly [format: string, file: string | undefined] {
  const at = value.indexOf('=');
  return at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)];
}

/** What a link leads to is replaced, not the link: `/dev/stdout` is one. */
const realFile = (file: string): string => (existsSync(file) ? realpathSync(file) : file);

function whyUnwritable(file: string): string | undefined {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) return there.isDirectory() ? 'EISDIR' : 'ENOTFILE';
  let folder = dirname(file);
  while (!existsSync(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) return 'ENOTDIR';
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
  return undefined;
}
