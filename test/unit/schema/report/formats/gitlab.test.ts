import type { CheckReport } from '../../../../../schema/src/check/check-report.js';
import { rendered, testGoldenReports } from '../../../../support/rendered.js';
import { nastyReports, reports } from '../../../../support/specimens/reports.js';

testGoldenReports('gitlab');

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const issues = (report: CheckReport) => JSON.parse(rendered('gitlab', report)) as readonly Issue[];

test('severities from blocker to info, a file and a line for everything', () => {
  expect(
    issues(reports.breaking)
      .slice(0, 7)
      .map(({ severity, location }) => [severity, location.path, location.lines.begin]),
  ).toEqual([
    ['blocker', 'streets/generated/schema.graphql', 12],
    ['blocker', 'streets/generated/schema.graphql', 12],
    ['blocker', 'subgraphs.yaml', 1],
    ['minor', 'streets/generated/schema.graphql', 12],
    ['major', 'lamps/generated/schema.graphql', 7],
    ['major', 'streets/generated/schema.graphql', 12],
    ['info', 'streets/generated/schema.graphql', 12],
  ]);
});

test('no two have the same fingerprint, not even two that are alike', () => {
  const { changes } = reports.breaking;
  const [problem] = reports['bad-input'].problems;
  const twice = issues({ ...reports.breaking, changes: [...changes, ...changes], problems: [problem!, problem!] });
  expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(twice.length);
});

test('a fingerprint outlives other lines, other words, another severity and other changes before it', () => {
  const before = issues(reports.breaking).map(({ fingerprint }) => fingerprint);
  const changes = reports.breaking.changes.map((change) => ({
    ...change,
    line: 99,
    severity: 'safe' as const,
    words: { zh: '别的', en: 'other' },
  }));
  const after = issues({ ...reports.breaking, changes: changes.slice(1) }).map(({ fingerprint }) => fingerprint);
  expect(after).toEqual(before.slice(1));
});

test.each(Object.entries(nastyReports))('%s of nasty texts: one line each, and nothing that a terminal obeys', (_, report) => {
  for (const issue of issues(report)) {
    expect(issue.location.lines.begin).toBeGreaterThanOrEqual(1);
    for (const text of [issue.description, issue.check_name, issue.location.path]) {
      expect(text).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
    }
  }
});
