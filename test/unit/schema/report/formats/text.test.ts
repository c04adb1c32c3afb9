import { text } from '../../../../../schema/src/report/formats/text.js';
import { rendered, testGoldenReports } from '../../../../support/rendered.js';
import { FOLDER, manyChanges, nastyReports, reports } from '../../../../support/specimens/reports.js';

testGoldenReports('text');

test.each(Object.entries(nastyReports))('%s of nasty texts: the terminal obeys none of them', (_, report) => {
  const shown = text(report, FOLDER);
  expect(shown).not.toContain('\u001b[31mred');
  expect(shown.replaceAll(/\p{Cc}\[\d+m/gu, '')).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
});

test.each(Object.entries(nastyReports))('%s of nasty texts: none of them begins a line', (_, report) => {
  const begun = rendered('text', report)
    .split('\n')
    .filter((line) => !/^( {2}|[✗○!✓↑i] |$)/.test(line));
  expect(begun.map((line) => line.split(/ {2}| \(/)[0])).toEqual(
    report.problems.length > 0
      ? ['契约检查 · schema check']
      : [
          '契约检查 · schema check',
          '破坏性 · breaking',
          '破坏性，已获准 · breaking, approved',
          '危险 · dangerous',
          '安全 · safe',
          '查询计划变贵，未超出政策 · plans that cost more, within policy',
          '提示 · notices',
        ],
  );
});

test('what was found without being asked to judge passes, but is no tick', () => {
  expect(rendered('text', { ...reports.breaking, exitCode: 0 })).toMatch(
    /^! 契约检查发现 3 处破坏性变化 · schema check finds 3 breaking changes$/m,
  );
});

test('all breaking and dangerous changes are shown, and thirty safe ones', () => {
  const lines = rendered('text', manyChanges(40)).split('\n');
  expect(['✗', '!', '✓'].map((sign) => lines.filter((line) => line.startsWith(`${sign} Type`)).length)).toEqual([40, 40, 30]);
  expect(lines).toContain('… 另有 10 处 · 10 more');
});
