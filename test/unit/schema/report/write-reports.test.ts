import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReportTargets } from '../../../../schema/src/report/report-targets.js';
import { writeReports } from '../../../../schema/src/report/write-reports.js';
import { plainEnvironment, repository } from '../../../support/built-program.js';
import { reportedGraph, reports } from '../../../support/specimens/reports.js';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'redsail-reports-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...values: string[]): string => {
  let said = '';
  writeReports(reports.breaking, readReportTargets(values, folder), reportedGraph, { folder, out: (text) => (said += text) });
  return said;
};

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

test('a file for each format that names one, its folders made, and nothing left beside it', () => {
  const said = write('junit=out/junit.xml', 'json=out/deep/report=1.json', 'markdown');
  expect(said).toMatch(/^<!-- redsail-schema-check -->/);
  expect(read('out/junit.xml')).toMatch(/^<\?xml/);
  expect(JSON.parse(read('out/deep/report=1.json'))).toMatchObject({ format: 'redsail-schema-check', version: 1 });
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['out', 'out/deep', 'out/deep/report=1.json', 'out/junit.xml']);
});

test('whoever called always reads something: text, where no other format goes there', () => {
  expect(write()).toMatch(/^契约检查 · schema check/);
  expect(write('sarif=a.sarif')).toMatch(/^契约检查 · schema check/);
  expect(write('github')).toMatch(/^::error /);
});

test('a file that is there is replaced, and where it is a link, what the link leads to', () => {
  mkdirSync(join(folder, 'elsewhere'));
  writeFileSync(join(folder, 'elsewhere/report.json'), 'old');
  symlinkSync('elsewhere/report.json', join(folder, 'report.json'));
  write('json=report.json');
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['report.json']);
  expect(read('elsewhere/report.json')).toMatch(/^\{/);
});

test('colours go to the terminal, never into a file', () => {
  const script = `
    const { readReportTargets } = await import('./schema/dist/report/report-targets.js');
    const { writeReports } = await import('./schema/dist/report/write-reports.js');
    const { folder, report, graph } = JSON.parse(process.argv[1]);
    for (const values of [[], ['text=report.txt', 'github']])
      writeReports(report, readReportTargets(values, folder), graph, { folder, out: (text) => process.stdout.write(text) });`;
  const given = JSON.stringify({ folder, report: reports.breaking, graph: reportedGraph });
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script, given], {
    cwd: repository,
    env: { ...plainEnvironment(), FORCE_COLOR: '1' },
    encoding: 'utf8',
  });
  expect(said).toContain('\u001b[31m✗');
  expect(read('report.txt')).toContain('✗ Street.lamps  field-removed');
  expect(read('report.txt')).not.toContain('\u001b');
});

describe('when a report cannot be written', () => {
  const problems = (...values: string[]) => {
    try {
      readReportTargets(values, folder);
    } catch (error) {
      const { exitCode, problems } = error as {
        exitCode: number;
        problems: readonly { code: string; what: { en: string }; expected: { en: string } }[];
      };
      return [exitCode, ...problems.map(({ code, what, expected }) => `${code}: ${what.en}; ${expected.en}`)];
    }
    throw new Error('nothing was refused');
  };

  test('an unknown format is refused with those that are known', () => {
    const known = 'one of text, markdown, json, junit, sarif, github, gitlab';
    expect(problems('html=x.html')).toEqual([3, `UNKNOWN_REPORT_FORMAT: there is no report format called html; ${known}`]);
    expect(problems('constructor')[1]).toMatch(/^UNKNOWN_REPORT_FORMAT/);
    expect(problems('')[1]).toMatch(/^UNKNOWN_REPORT_FORMAT/);
  });

  test('two reports in one place are refused, a format without a file is refused, and all is said at once', () => {
    expect(problems('text', 'json', 'sarif=a', 'junit=./a', 'gitlab=')).toEqual([
      3,
      'BAD_REPORT: --report gitlab= names no file; gitlab=report.json',
      'COLLIDING_REPORTS: two reports go to the standard output; a place for each: --report <format>=<file>',
      'COLLIDING_REPORTS: two reports go to this file; a place for each: --report <format>=<file>',
    ]);
  });

  test('a folder, a pipe and a file in the way are refused before anything is checked', () => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'dir'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const reasons = (value: string) => problems(value)[1];
    expect(reasons('json=dir')).toMatch(/^UNWRITABLE_REPORT: a report cannot be written here \(EISDIR\)/);
    expect(reasons('json=pipe')).toMatch(/\(ENOTFILE\)/);
    expect(reasons('json=file/report.json')).toMatch(/\(ENOTDIR\)/);
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test.skip : test)(
    `a folder that may not be written to is refused${isRoot ? ' (skipped: root may write everywhere)' : ''}`,
    () => {
      mkdirSync(join(folder, 'locked'), { mode: 0o555 });
      expect(problems('json=locked/report.json')[1]).toMatch(/\(EACCES\)/);
    },
  );

  test('a file that became unwritable meanwhile is refused, and no other is changed', () => {
    writeFileSync(join(folder, 'first.json'), 'old');
    const targets = readReportTargets(['json=first.json', 'junit=later/junit.xml'], folder);
    writeFileSync(join(folder, 'later'), 'in the way');
    expect(() => writeReports(reports.breaking, targets, reportedGraph, { folder, out: () => undefined })).toThrow(
      'cannot be written here (EEXIST)',
    );
    expect(read('first.json')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['first.json', 'later']);
  });

  test('a format that fails leaves nothing written and nothing said', () => {
    const targets = readReportTargets(['json=first.json', 'sarif=second.sarif'], folder);
    const broken = { ...reports.breaking, changes: [{ ...reports.breaking.changes[0]!, words: undefined as never }] };
    let said = '';
    expect(() => writeReports(broken, targets, reportedGraph, { folder, out: (text) => (said += text) })).toThrow(TypeError);
    expect(said).toBe('');
    expect(existsSync(join(folder, 'first.json'))).toBe(false);
  });
});
