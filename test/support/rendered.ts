import { stripVTControlCharacters } from 'node:util';
import type { CheckReport } from '../../schema/src/check/check-report.js';
import { formats, type FormatName } from '../../schema/src/report/formats/formats.js';
import { expectGolden } from './golden.js';
import { FOLDER, reportedGraph, reports } from './specimens/reports.js';

/** A report of the specimens in one form, without colours. */
export const rendered = (format: FormatName, report: CheckReport): string =>
  stripVTControlCharacters(formats[format].render(report, FOLDER, reportedGraph));

/** One test for each specimen: the form that it takes is the file test/fixtures/reports/<specimen>/<format>.<extension>. */
export const testGoldenReports = (format: FormatName): void =>
  test.each(Object.entries(reports))('%s, as the golden file has it', (name, report) => {
    expectGolden(`reports/${name}/${format}.${formats[format].extension}`, rendered(format, report));
  });
