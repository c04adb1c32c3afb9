import { rendered, testGoldenReports } from '../../../../support/rendered.js';
import { nastyReports, reports } from '../../../../support/specimens/reports.js';

testGoldenReports('github');

interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As GitHub's runner reads a line. */
function readCommand(line: string): WorkflowCommand {
  const [, name, properties, message] = /^::(\w+) (.*?)::(.*)$/.exec(line)!;
  const read = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const pairs = properties!.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), read(pair.slice(pair.indexOf('=') + 1))]);
  return { name: name!, properties: Object.fromEntries(pairs) as Record<string, string>, message: read(message!) };
}

const commands = (report: Parameters<typeof rendered>[1]) => rendered('github', report).trimEnd().split('\n').map(readCommand);

test('errors for what breaks, notices for what was approved, warnings for what is dangerous; the verdict last', () => {
  expect(commands(reports.breaking).map(({ name, properties }) => `${name} ${properties['title']}`)).toEqual([
    'error field-removed Street.lamps (streets)',
    'error field-removed Street.owner (streets)',
    'error subgraph-removed trees',
    'notice field-removed Lamp.model (streets)',
    'warning enum-value-added LampState.BROKEN',
    'warning field-removed Street.nickname (streets)',
    'notice UNUSED_WAIVER Lamp.colour',
    'error 契约检查 · schema check',
  ]);
});

test.each(Object.entries(nastyReports))('%s of nasty texts: a line is a command, and no text becomes one', (_, report) => {
  const read = commands(report);
  expect(read.map(({ name, properties }) => [name, Object.keys(properties).join()])).toEqual(
    report.problems.length > 0
      ? [
          ['error', 'file,title'],
          ['error', 'title'],
        ]
      : [
          ['error', 'file,title'],
          ['notice', 'file,line,title'],
          ['warning', 'file,line,title'],
          ['notice', 'file,title'],
          ['error', 'title'],
        ],
  );
  expect(read[0]!.message).toContain('\n::error file=x::pwned\n');
  expect(read[0]!.message).toContain('%0A, a=b: c{0}');
  expect(read[0]!.properties['title']).toContain('::error file=x::pwned');
});

test('a colon, a comma and a percent sign in a file are still there when the runner has read them', () => {
  expect(commands(nastyReports.changes)[0]!.properties['file']).toBe('a, b:c%20|`d/é#? .graphql');
});
