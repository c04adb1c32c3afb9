import type { CheckReport } from '../../../../../schema/src/check/check-report.js';
import { sarifLog } from '../../../../../schema/src/report/formats/sarif.js';
import { rendered, testGoldenReports } from '../../../../support/rendered.js';
import { FOLDER, nastyReports, reportedGraph, reports } from '../../../../support/specimens/reports.js';

type Log = ReturnType<typeof sarifLog>;
type Result = NonNullable<Log['runs'][number]['results']>[number];
type Location = NonNullable<Result['locations']>[number];

testGoldenReports('sarif');

const log = (report: CheckReport) => JSON.parse(rendered('sarif', report)) as Log;
const results = (report: CheckReport) => log(report).runs[0]!.results!;
const uriOf = ({ physicalLocation }: Location) => physicalLocation!.artifactLocation!.uri!;

/** What the schema of SARIF 2.1.0 requires of the parts that we use, and what GitHub requires beyond it. */
function expectSound({ version, runs }: Log): void {
  expect(version).toBe('2.1.0');
  expect(runs).toHaveLength(1);
  const { tool, results, invocations } = runs[0]!;
  const { name, rules } = tool.driver;
  expect(name).toBe('redsail-schema');
  expect(typeof invocations![0]!.executionSuccessful).toBe('boolean');
  expect(new Set(rules!.map(({ id }) => id)).size).toBe(rules!.length);
  for (const { id, shortDescription, fullDescription, help } of rules!) {
    for (const text of [id, shortDescription!.text, fullDescription!.text, help!.text]) expect(text).toMatch(/\S/);
  }
  for (const result of results!) expectSoundResult(result, rules![result.ruleIndex!]!.id);
  expect(new Set(results!.map(({ partialFingerprints }) => partialFingerprints!['redsailSchema/v1'])).size).toBe(results!.length);
}

function expectSoundResult(
  { ruleId, level, message, locations, relatedLocations = [], suppressions, partialFingerprints }: Result,
  rule: string,
): void {
  expect(ruleId).toBe(rule);
  expect(['error', 'warning', 'note']).toContain(level);
  expect(message.text).toMatch(/\S/);
  expect(locations).toHaveLength(1);
  expect(relatedLocations.map(({ id }) => id)).toEqual(relatedLocations.map((_, index) => index + 1));
  for (const location of [...locations!, ...relatedLocations, ...suppressions!.map(({ location }) => location!)]) {
    expect(location.physicalLocation!.region!.startLine).toBeGreaterThanOrEqual(1);
    expect(uriOf(location)).toMatch(/^(?:[\w.!~*'()-]|%[0-9A-F]{2})+(?:\/(?:[\w.!~*'()-]|%[0-9A-F]{2})+)*$/);
  }
  for (const { kind, status } of suppressions!) expect([kind, status]).toEqual(['external', 'accepted']);
  for (const fingerprint of Object.values(partialFingerprints!)) expect(fingerprint).toMatch(/^[0-9a-f]{16,}(:1)?$/);
}

test.each(Object.entries({ ...reports, ...nastyReports }))('%s: what the schema and GitHub require', (_, report) => {
  expectSound(log(report));
});

test('an approved breakage is suppressed by its waiver, and is no error for those who know no suppressions', () => {
  const [approved] = results(reports.approved);
  expect(approved).toMatchObject({
    ruleId: 'field-removed',
    level: 'note',
    suppressions: [
      {
        location: { physicalLocation: { artifactLocation: { uri: 'waivers/2026.yaml' }, region: { startLine: 4 } } },
        justification: expect.stringContaining('张三'),
      },
    ],
  });
});

test('operations that a change meets are related locations, with what GraphQL says of them', () => {
  const [first] = results(reports.breaking);
  expect(first!.relatedLocations).toHaveLength(10);
  expect(first!.relatedLocations![0]).toEqual({
    id: 1,
    physicalLocation: { artifactLocation: { uri: 'operations/portal/streets-1.graphql' }, region: { startLine: 3 } },
    message: { text: 'portal  Streets1\nCannot query field "lamps" on type "Street". Did you mean "lampCount"?' },
  });
});

test('a change that no file shows is shown at subgraphs.yaml', () => {
  const [whole] = results(reports.breaking).filter(({ ruleId }) => ruleId === 'subgraph-removed');
  expect(uriOf(whole!.locations![0]!)).toBe('subgraphs.yaml');
});

test('parts that are gone from one line are told apart', () => {
  const lines = results(reports.breaking).map(({ partialFingerprints }) => partialFingerprints!['primaryLocationLineHash']);
  expect(new Set(lines).size).toBe(lines.length);
});

test('a rule has the title, the reason and the remedy of its table; the code of a problem has its name', () => {
  const { rules } = log(reports.breaking).runs[0]!.tool.driver;
  expect(rules!.map(({ id }) => id)).toEqual(['field-removed', 'enum-value-added', 'field-added', 'subgraph-removed', 'UNUSED_WAIVER']);
  expect(rules![0]).toEqual({
    id: 'field-removed',
    shortDescription: { text: '删除字段 · a field was removed' },
    fullDescription: { text: '选取它的操作不再有效。\n\nAn operation that selects it is no longer valid.' },
    help: {
      text: '选取它的操作不再有效。\n\nAn operation that selects it is no longer valid.\n\n先弃用，无人使用后再删除。\n\nDeprecate it first, and remove it when nobody uses it.',
    },
    defaultConfiguration: { level: 'error' },
  });
});

test('what cannot be compared is an error of an execution that failed', () => {
  const { invocations, results } = log(reports['cannot-compose']).runs[0]!;
  expect(invocations).toEqual([{ executionSuccessful: false, exitCode: 2 }]);
  expect(results!.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['SATISFIABILITY_ERROR', 'error'],
    ['KEY_INVALID_FIELDS', 'error'],
  ]);
});

test('names of files are percent-encoded, and lead back to the file', () => {
  const [first] = sarifLog(nastyReports.changes, FOLDER, reportedGraph).runs[0]!.results!;
  expect(uriOf(first!.locations![0]!)).toBe('a%2C%20b%3Ac%2520%7C%60d/%C3%A9%23%3F%20.graphql');
});

test.each(Object.entries(nastyReports))('%s of nasty texts: no message has a link or a place for an argument', (_, report) => {
  for (const { message, relatedLocations = [] } of results(report)) {
    for (const { text } of [message, ...relatedLocations.map((one) => one.message!)]) {
      expect(text).toContain('(javascript:1)');
      expect(text).not.toMatch(/\]\(|\{\d/);
    }
  }
});
