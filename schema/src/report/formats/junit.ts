import junitReportBuilder, { type Builder, type TestCase } from 'junit-report-builder';
import type { CheckReport } from '../../check/check-report.js';
import { both } from '../both.js';
import { detailLines } from '../change-details.js';
import { entryLine, entryText } from '../entry-text.js';
import { reportEntries, type ReportEntry } from '../report-entry.js';
import { shownFile, shownPlace } from '../shown-file.js';
import { standings } from '../standing.js';

/**
 * For Jenkins, GitLab and everything else that reads JUnit: a suite for each standing, a test case for each change. Breaking changes fail, approved
 * ones are skipped, problems are errors.
 */
export function junit(report: CheckReport, folder: string): string {
  const entries = reportEntries(report, folder);
  const builder = newBuilder().name('redsail-schema check');
  for (const [standing, { title, judge }] of Object.entries(suites)) {
    const those = entries.filter((entry) => entry.standing === standing);
    // Readers take a report without test cases for a broken one: that the subgraphs compose is a test as well.
    if (those.length === 0 && standing !== 'problem') continue;
    const suite = builder.testSuite().name(title);
    if (those.length === 0) suite.testCase().className('schema-check').name('composes');
    for (const entry of those) {
      const test = suite.testCase().className(`schema-check.${entry.rule}`).name(nameOf(entry, folder));
      if (entry.file) test.file(shownFile(entry.file, folder));
      judge(test, entry, folder);
    }
  }
  return builder.build();
}

/** The same from run to run, so that readers can say since when it fails. */
const nameOf = ({ coordinate, subgraph, file, rule }: ReportEntry, folder: string): string =>
  [coordinate ?? (file ? shownFile(file, folder) : rule), subgraph && `(${subgraph})`].filter(Boolean).join(' ');

type Judge = (test: TestCase, entry: ReportEntry, folder: string) => void;

const passes: Judge = (test, entry) => void test.standardOutput(inCdata(entryText(entry)));

const suites: Readonly<Record<ReportEntry['standing'], { readonly title: string; readonly judge: Judge }>> = {
  problem: {
    title: '合成 · composition',
    judge: (test, entry, folder) => void test.error(entryLine(entry), entry.rule, contents(entry, folder)),
  },
  breaking: {
    title: both(standings.breaking.title),
    judge: (test, entry, folder) => void test.failure(entryLine(entry), entry.rule).stacktrace(contents(entry, folder)),
  },
  approved: {
    title: both(standings.approved.title),
    judge: (test, entry) => void test.skipped().standardOutput(inCdata(entryText(entry))),
  },
  dangerous: { title: both(standings.dangerous.title), judge: passes },
  safe: { title: both(standings.safe.title), judge: passes },
  notice: { title: '提示 · notices', judge: passes },
};

const contents = ({ file, line, details, ...entry }: ReportEntry, folder: string): string =>
  inCdata([...(file ? [shownPlace(file, line, folder)] : []), both(entry.what), ...detailLines(details)].join('\n'));

/** Without its end: xmlbuilder 15 escapes the first of them only. */
const inCdata = (text: string): string => text.replaceAll(']]>', ']] >');

/** A package of CommonJS whose types say that it has a default export; Node hands out what it exports as a whole. */
const newBuilder = (): Builder => (junitReportBuilder as unknown as Builder).newBuilder();
